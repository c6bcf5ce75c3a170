package dev.gatehouse.gateway;

import dev.gatehouse.trust.content.EngineVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of the engine in this gateway, as the build wrote it down.
public final class EngineVersions {
    private EngineVersions() {}

    /// The version that a release must allow in its audience.
    public static EngineVersion installed() {
        try (var file = EngineVersions.class.getResourceAsStream("version.properties")) {
            if (file == null) {
                throw new IllegalStateException("version.properties is missing from the gateway's jar; build it again");
            }
            var properties = new Properties();
            properties.load(file);
            return EngineVersion.parse(properties.getProperty("version", ""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
