package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The demonstration model that comes inside our jar. llama.cpp reads files only, so its bytes are laid into the cache
/// folder; they are checked against their digest each time before they are used.
final class DemoModel {
    static final String RESOURCE = "gatehouse-demo.gguf";
    private static final String DIGEST = "gatehouse-demo.sha256";

    private final Path cache;

    /// @param cache the project's cache folder; made when it is not there
    DemoModel(Path cache) {
        this.cache = cache;
    }

    /// The model as a file.
    ///
    /// @throws ModelException when the bytes in the jar are not the ones that were built, or no folder takes them
    Path file() {
        var expected = new String(resource(DIGEST), StandardCharsets.US_ASCII).strip();
        var file = cache.resolve("models").resolve("gatehouse-demo-" + expected.substring(0, 12) + ".gguf");
        try {
            if (Files.isRegularFile(file) && sha256(Files.readAllBytes(file)).equals(expected)) {
                return file;
            }
            var bytes = resource(RESOURCE);
            if (!sha256(bytes).equals(expected)) {
                throw new ModelException(
                        "model.digest", "the embedded demonstration model is damaged; install Gatehouse again");
            }
            return write(bytes, file);
        } catch (IOException e) {
            throw new ModelException(
                    "model.no-space",
                    "the demonstration model cannot be written to " + file + " (" + e.getMessage()
                            + "); free some space there, or set XDG_CACHE_HOME to a folder that can be written",
                    e);
        }
    }

    private static Path write(byte[] bytes, Path file) throws IOException {
        var folder = Files.createDirectories(file.resolveSibling("."));
        var part = Files.createTempFile(folder, "gatehouse-demo", ".part");
        try {
            Files.write(part, bytes);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = DemoModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new ModelException(
                        "model.digest", "the demonstration model is not in this installation; install Gatehouse again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException(
                    "model.digest", "the demonstration model cannot be read; install Gatehouse again", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
