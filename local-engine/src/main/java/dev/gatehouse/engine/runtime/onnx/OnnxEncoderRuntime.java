package dev.gatehouse.engine.runtime.onnx;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.TextEncoder;
import dev.gatehouse.engine.spi.EncoderRuntime;
import java.util.List;

/// Opens the bundled encoders on ONNX Runtime.
public final class OnnxEncoderRuntime implements EncoderRuntime {
    static final String ENGINE = "OnnxRuntime";
    private static final List<BundledEncoder> BUNDLED = List.of(BundledEncoder.MINILM);

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public List<String> encoders() {
        return BUNDLED.stream().map(BundledEncoder::id).toList();
    }

    @Override
    public TextEncoder open(String encoder) {
        var bundled = BUNDLED.stream()
                .filter(each -> each.id().equals(encoder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no encoder \"" + encoder + "\"; there are " + String.join(", ", encoders())));
        DjlSetup.prepare();
        return OnnxTextEncoder.load(bundled, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device("cpu", "CPU", 0, 0));
    }
}
