package dev.gatehouse.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Removes a temporary folder: when closed, or when the process is asked to end before that.
public final class Cleanup implements AutoCloseable {
    private final Path folder;
    private final Thread atExit;

    private Cleanup(Path folder) {
        this.folder = folder;
        this.atExit = new Thread(() -> remove(folder), "cleanup");
    }

    public static Cleanup of(Path folder) {
        var cleanup = new Cleanup(folder);
        Runtime.getRuntime().addShutdownHook(cleanup.atExit);
        return cleanup;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The hook is at it already.
            return;
        }
        remove(folder);
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
