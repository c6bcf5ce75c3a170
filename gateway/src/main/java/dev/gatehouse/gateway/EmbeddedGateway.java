package dev.gatehouse.gateway;

import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.trust.file.AtomicFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A gateway on loopback in the process of the console or the command line.
public final class EmbeddedGateway {
    private static final String LOOPBACK = "127.0.0.1";

    private EmbeddedGateway() {}

    /// What the settings of an embedded gateway are made from.
    ///
    /// @param trustedRoot the first root of the releases it is to take, byte for byte
    public record Preparation(
            String backendId, Environment environment, String adminCertificatePem, byte[] trustedRoot, Ports ports) {}

    /// @param publicPort 0 for a free one
    /// @param adminPort 0 for a free one
    public record Ports(int publicPort, int adminPort) {
        public static final Ports FREE = new Ports(0, 0);
    }

    /// Writes the settings into `folder`, in the place of those that may be there; what the gateway has stored stays.
    ///
    /// @throws dev.gatehouse.trust.failure.TrustException when the folder cannot be written
    public static GatewayConfig prepare(Path folder, Preparation preparation) {
        AtomicFiles.write(folder.resolve("admin.pem"), ascii(preparation.adminCertificatePem()));
        AtomicFiles.write(folder.resolve("root.json"), preparation.trustedRoot());
        AtomicFiles.write(folder.resolve(GatewayConfig.FILE), ascii("""
                backendId: %s
                environment: %s
                public:
                  address: %s
                  port: %d
                admin:
                  address: %s
                  port: %d
                adminCertificates:
                  - admin.pem
                root: root.json
                """.formatted(
                        preparation.backendId(),
                        preparation.environment().word(),
                        LOOPBACK,
                        preparation.ports().publicPort(),
                        LOOPBACK,
                        preparation.ports().adminPort())));
        return Gateway.read(folder);
    }

    /// Prepares the folder and starts the gateway.
    ///
    /// @throws dev.gatehouse.gateway.config.GatewayException when it cannot be started
    public static RunningGateway start(Path folder, Preparation preparation) {
        return Gateway.start(prepare(folder, preparation));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
