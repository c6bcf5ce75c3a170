package dev.gatehouse.engine.encoder;

import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextEncoder;
import dev.gatehouse.engine.spi.EncoderRuntime;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The encoders of this process. Each is loaded once, on first use, and stays: a policy that is compiled again at every
/// key press must not load its model again.
public final class TextEncoders {
    private static final Map<String, TextEncoder> LOADED = new ConcurrentHashMap<>();

    private TextEncoders() {}

    /// The encoder of that id, shared by all who ask: do not close it.
    ///
    /// @throws ModelException when no runtime has it, or it cannot be loaded; a later call tries again
    public static TextEncoder shared(String id) {
        return LOADED.computeIfAbsent(id, TextEncoders::open);
    }

    private static TextEncoder open(String id) {
        var runtimes = ServiceLoader.load(EncoderRuntime.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return runtimes.stream()
                .filter(each -> each.encoders().contains(id))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        "model.unknown-encoder",
                        "no runtime has the encoder \"" + id + "\"; there are "
                                + runtimes.stream()
                                        .flatMap(each -> each.encoders().stream())
                                        .collect(Collectors.joining(", "))))
                .open(id);
    }
}
