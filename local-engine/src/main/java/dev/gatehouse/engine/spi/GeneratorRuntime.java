package dev.gatehouse.engine.spi;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.policy.Upstream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A way to run or reach models that write text. Found by `ServiceLoader`; stateless; any thread.
public interface GeneratorRuntime {
    /// A short name, such as `llama` or `openai`.
    String name();

    /// Whether this runtime serves upstreams of this kind, judged by the scheme of the URL alone.
    boolean serves(Upstream upstream);

    /// Opens the upstream. May take seconds for a large model file.
    ///
    /// @param environment looks up the environment variable that a credential names; null when it is not set
    /// @throws dev.gatehouse.engine.model.ModelException when it cannot be opened
    TextGenerator open(Upstream upstream, Function<String, @Nullable String> environment);

    /// The devices of this machine that it can use; empty when it runs elsewhere or its library is not there.
    List<Device> devices();
}
