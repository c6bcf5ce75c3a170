package dev.gatehouse.gateway.config;

import dev.gatehouse.policy.Environment;
import java.nio.file.Path;
import java.util.List;

/// The gateway's own settings.
///
/// @param folder holds `gateway.yaml` and, under `data`, everything the gateway writes
/// @param backendId the id that a release must name in its audience
/// @param publicPlane where callers come in
/// @param adminPlane where administrators come in
/// @param adminCertificates PEM files; who holds the key of one of them may administer
/// @param root the file with the first trusted root
/// @param bounds what one gateway takes at most
public record GatewayConfig(
        Path folder,
        String backendId,
        Environment environment,
        Listen publicPlane,
        Listen adminPlane,
        List<Path> adminCertificates,
        Path root,
        Bounds bounds) {
    /// The name of the settings file.
    public static final String FILE = "gateway.yaml";

    public GatewayConfig {
        adminCertificates = List.copyOf(adminCertificates);
    }

    /// The folder for everything the gateway writes.
    public Path data() {
        return folder.resolve("data");
    }

    /// An address to listen on.
    ///
    /// @param port 0 picks a free one at each start
    public record Listen(String address, int port) {}

    /// What one gateway takes at most.
    ///
    /// @param bodyBytes of one request
    /// @param answersAtATime that one upstream writes
    public record Bounds(int bodyBytes, int answersAtATime) {
        public static final Bounds STANDARD = new Bounds(1 << 20, 8);
    }
}
