package dev.gatehouse.engine;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.spi.GeneratorRuntime;
import dev.gatehouse.policy.Upstream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens target models with whichever installed runtime serves their upstream.
public final class TargetModels {
    private final List<GeneratorRuntime> runtimes;
    private final Function<String, @Nullable String> environment;

    private TargetModels(List<GeneratorRuntime> runtimes, Function<String, @Nullable String> environment) {
        this.runtimes = List.copyOf(runtimes);
        this.environment = environment;
    }

    /// With every runtime on the class path.
    ///
    /// @param environment looks up the environment variable that a credential names; null when it is not set
    public static TargetModels installed(Function<String, @Nullable String> environment) {
        return new TargetModels(
                ServiceLoader.load(GeneratorRuntime.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                environment);
    }

    /// Opens `upstream`; the caller closes what it gets.
    ///
    /// @throws ModelException when no runtime serves its URL, or the runtime cannot open it
    public TextGenerator open(Upstream upstream) {
        return runtimes.stream()
                .filter(runtime -> runtime.serves(upstream))
                .findFirst()
                .orElseThrow(
                        () -> new ModelException(
                                "target.unknown-scheme",
                                "upstream \"" + upstream.id() + "\" has the URL " + upstream.url()
                                        + ", which no runtime serves; use demo:tiny, gguf:/path/to/file.gguf or http(s)://host/v1"))
                .open(upstream, environment);
    }

    /// Every device that some runtime can use, the preferred first.
    public List<Device> devices() {
        return runtimes.stream()
                .flatMap(each -> each.devices().stream())
                .distinct()
                .toList();
    }
}
