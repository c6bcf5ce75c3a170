package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.runtime.llama.gguf.GgufFile;
import dev.gatehouse.engine.runtime.llama.library.LibraryFolder;
import dev.gatehouse.engine.runtime.llama.library.LlamaLibrary;
import dev.gatehouse.engine.spi.GeneratorRuntime;
import dev.gatehouse.policy.Upstream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Serves `gguf:/path/to/file.gguf` and `demo:tiny` with llama.cpp in this process.
public final class LlamaRuntime implements GeneratorRuntime {
    private final LibraryFolder library;

    /// With the library folder that this process is set to.
    public LlamaRuntime() {
        this(LibraryFolder.ofThisProcess());
    }

    LlamaRuntime(LibraryFolder library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "llama";
    }

    @Override
    public boolean serves(Upstream upstream) {
        return switch (scheme(upstream.url())) {
            case "demo", "gguf" -> true;
            case String other -> false;
        };
    }

    @Override
    public TextGenerator open(Upstream upstream, Function<String, @Nullable String> environment) {
        var file = GgufFile.read(modelFile(upstream));
        return LlamaGenerator.open(LlamaLibrary.load(library), file, upstream.timeout());
    }

    @Override
    public List<Device> devices() {
        return library.present() ? LlamaLibrary.load(library).devices() : List.of();
    }

    private Path modelFile(Upstream upstream) {
        var rest = upstream.url().getSchemeSpecificPart();
        if (scheme(upstream.url()).equals("demo")) {
            if (!rest.equals("tiny")) {
                throw new ModelException(
                        "model.unknown-demo",
                        "upstream \"" + upstream.id() + "\": there is no demonstration model \"" + rest
                                + "\"; the only one is demo:tiny");
            }
            return new DemoModel(library.cache()).file();
        }
        try {
            return Path.of(rest.startsWith("///") ? rest.substring(2) : rest);
        } catch (InvalidPathException e) {
            throw new ModelException(
                    "model.file-missing", "upstream \"" + upstream.id() + "\": " + rest + " is not a file name", e);
        }
    }

    private static String scheme(URI url) {
        var scheme = url.getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
