package dev.gatehouse.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// Keeps libraries that log through the JDK to warnings, as `logback.xml` does for the others.
final class QuietLibraries {
    private QuietLibraries() {}

    static void hush() {
        var settings = """
                handlers=java.util.logging.ConsoleHandler
                .level=WARNING
                java.util.logging.SimpleFormatter.format=%1$tT %4$s %3$s: %5$s%n
                """;
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
