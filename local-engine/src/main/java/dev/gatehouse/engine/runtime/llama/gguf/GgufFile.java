package dev.gatehouse.engine.runtime.llama.gguf;

import dev.gatehouse.engine.model.ModelException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// What a GGUF file says about itself, read and bounded here before native code sees the file.
///
/// @param architecture such as `llama`
/// @param title the model's own name; the file name when it has none
/// @param metadata the texts and numbers of its header, arrays left out
public record GgufFile(Path path, String architecture, String title, Map<String, Object> metadata) {
    public GgufFile {
        metadata = Map.copyOf(metadata);
    }

    /// Reads and checks the header of `path`.
    ///
    /// @throws ModelException `model.file-missing`, `model.not-a-gguf`, `model.version`, `model.truncated`,
    ///     `model.corrupt` or `model.unreadable`
    public static GgufFile read(Path path) {
        if (!Files.exists(path)) {
            throw new ModelException(
                    "model.file-missing", "there is no file " + path + "; check the upstream's URL in the policy");
        }
        if (!Files.isRegularFile(path)) {
            throw new ModelException("model.not-a-gguf", path + " is not a file; name a .gguf file");
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var header = new GgufParser(path, channel).parse();
            if (!(header.get("general.architecture") instanceof String architecture) || architecture.isEmpty()) {
                throw new ModelException(
                        "model.corrupt", path + " does not name its architecture; convert or download the model again");
            }
            if (!header.containsKey("tokenizer.ggml.model")) {
                throw new ModelException(
                        "model.no-tokenizer",
                        path + " has no tokenizer, so it cannot write text; use a complete model");
            }
            var title = header.get("general.name") instanceof String name && !name.isBlank()
                    ? name
                    : String.valueOf(path.getFileName());
            return new GgufFile(path, architecture, title, header);
        } catch (IOException e) {
            throw new ModelException(
                    "model.unreadable", path + " cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }
}
