package dev.gatehouse.cli.demo.step;

import dev.gatehouse.gateway.EmbeddedGateway;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.backends.Backend;
import java.net.URI;

/// Starts a gateway on loopback, registers it, and follows its traffic from then on.
public final class StartGateway implements DemoStep {
    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String title() {
        return "Start the embedded gateway and register it";
    }

    @Override
    public StepResult see(Scene scene) {
        var workspace = scene.workspace();
        var environment = scene.policy().environment();
        var gateway = EmbeddedGateway.start(
                scene.folder().resolve("gateway"),
                new EmbeddedGateway.Preparation(
                        Scene.BACKEND,
                        environment,
                        TlsIdentity.pem(workspace.backends().clientCertificate()),
                        workspace.releases().trustedRoot(),
                        EmbeddedGateway.Ports.FREE));
        scene.started(gateway);
        workspace
                .backends()
                .register(new Backend(
                        Scene.BACKEND,
                        "gatehouse",
                        environment,
                        URI.create("https://127.0.0.1:" + gateway.adminPort()),
                        TlsIdentity.readPem(gateway.serverCertificatePem())));
        try (var client = scene.client()) {
            var before = client.ask(new char[0], "Hello?");
            return new Sight()
                    .fact("backend", Scene.BACKEND)
                    .fact("publicPort", gateway.publicPort())
                    .fact("adminPort", gateway.adminPort())
                    .mustBe("releaseInForce", 0L, gateway.status().releaseVersion())
                    .mustHold(
                            before.status() >= 400,
                            "without a release nothing may pass, but the status is " + before.status())
                    .fact("statusBeforeRelease", before.status())
                    .result("https://127.0.0.1:" + gateway.publicPort() + " for callers, :" + gateway.adminPort()
                            + " for administrators; without a release it lets nothing pass (" + before.status() + ")");
        }
    }
}
