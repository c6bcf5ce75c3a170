package dev.gatehouse.workbench;

import dev.gatehouse.trust.content.EngineVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version that the build has written into this module.
final class SoftwareVersion {
    private SoftwareVersion() {}

    /// The version of the engine that decides here; it is built together with this module.
    static EngineVersion engine() {
        var properties = new Properties();
        try (InputStream in = SoftwareVersion.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(in, "version.properties is missing from the jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return EngineVersion.parse(Objects.requireNonNull(properties.getProperty("engine")));
    }
}
