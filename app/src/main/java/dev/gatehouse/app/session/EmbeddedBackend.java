package dev.gatehouse.app.session;

import dev.gatehouse.gateway.EmbeddedGateway;
import dev.gatehouse.gateway.EmbeddedGateway.Ports;
import dev.gatehouse.gateway.EmbeddedGateway.Preparation;
import dev.gatehouse.gateway.Gateway;
import dev.gatehouse.gateway.RunningGateway;
import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.backends.Backend;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/// The gateway in the process of the console, on loopback, with its folder inside the workspace.
///
/// @param address where callers reach it
record EmbeddedBackend(RunningGateway gateway, GatewayAddress address, X509Certificate certificate)
        implements AutoCloseable {
    /// How the workspace knows it.
    static final String ID = "embedded";

    private static final String CONNECTOR = "gatehouse";
    private static final String FOLDER = "gateway";
    private static final String LOOPBACK = "https://127.0.0.1:";

    /// Starts it with the ports and the environment that it had before, and registers it.
    ///
    /// @param freePorts whether it takes other ports than before
    static EmbeddedBackend start(Workspace workspace, boolean freePorts) {
        Path folder = workspace.folder().resolve(FOLDER);
        Optional<GatewayConfig> before =
                Files.exists(folder.resolve(GatewayConfig.FILE)) ? Optional.of(Gateway.read(folder)) : Optional.empty();
        Environment environment = before.map(GatewayConfig::environment).orElseGet(() -> environment(workspace));
        Ports ports = before.filter(config -> !freePorts)
                .map(config -> new Ports(
                        config.publicPlane().port(), config.adminPlane().port()))
                .orElse(Ports.FREE);
        RunningGateway running = EmbeddedGateway.start(folder, preparation(workspace, environment, ports));
        try {
            // The ports that it got are those of the next start, too.
            EmbeddedGateway.prepare(
                    folder, preparation(workspace, environment, new Ports(running.publicPort(), running.adminPort())));
            X509Certificate certificate = TlsIdentity.readPem(running.serverCertificatePem());
            workspace
                    .backends()
                    .register(new Backend(
                            ID, CONNECTOR, environment, URI.create(LOOPBACK + running.adminPort()), certificate));
            return new EmbeddedBackend(
                    running,
                    new GatewayAddress(URI.create(LOOPBACK + running.publicPort()), folder.resolve("certificate.pem")),
                    certificate);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static Environment environment(Workspace workspace) {
        return workspace.drafts().current().policy().map(PolicySet::environment).orElse(Environment.DEV);
    }

    private static Preparation preparation(Workspace workspace, Environment environment, Ports ports) {
        return new Preparation(
                ID,
                environment,
                pem(workspace.backends().clientCertificate()),
                workspace.releases().trustedRoot(),
                ports);
    }

    private static String pem(X509Certificate certificate) {
        try {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was loaded can be written", e);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
