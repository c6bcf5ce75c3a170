package dev.gatehouse.engine.spi;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.TextEncoder;
import java.util.List;

/// A way to run models that turn text into vectors. Found by `ServiceLoader`; stateless; any thread.
public interface EncoderRuntime {
    /// A short name, such as `onnx`.
    String name();

    /// The ids of the encoders that it can open on any machine.
    List<String> encoders();

    /// Loads an encoder of that list. Takes about a second; needs no network.
    ///
    /// @throws dev.gatehouse.engine.model.ModelException when it cannot be loaded
    /// @throws IllegalArgumentException when the id is not in the list
    TextEncoder open(String encoder);

    /// The devices of this machine that it can use.
    List<Device> devices();
}
