package dev.gatehouse.cli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Policies for tests.
public final class Samples {
    /// The sample policy of the repository; tests run in their module's folder.
    public static final Path ASSISTANT = Path.of("..", "samples", "policies", "assistant");

    private Samples() {}

    public static String assistant() {
        return read(ASSISTANT.resolve("policy.yaml"));
    }

    /// Writes the sample with `text` in place of `old` into a new folder.
    public static Path changed(Path folder, String old, String text) {
        var sample = assistant();
        if (!sample.contains(old)) {
            throw new IllegalArgumentException("the sample does not have " + old);
        }
        return write(folder, sample.replace(old, text));
    }

    public static Path write(Path folder, String policy) {
        write(folder.resolve("policy.yaml"), policy, "");
        return folder;
    }

    public static Path write(Path file, String first, String rest) {
        try {
            var above = file.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            return Files.writeString(file, first + rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
