package dev.gatehouse.benchmarks.loop;

import dev.gatehouse.gateway.EmbeddedGateway;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.WorkspaceOptions;
import dev.gatehouse.workbench.Workspaces;
import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.backends.PushOutcome;
import dev.gatehouse.workbench.keys.KeyRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// What the gateway adds to a request: the same request goes straight to an upstream that answers at once, and through
/// the
/// gateway with the whole sample policy, in turns.
final class AddedLatency {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1_000;
    private static final String BODY = """
            {"model":"demo-tiny","messages":[{"role":"user","content":"Please write two friendly sentences for the \
            opening of our new branch office, and mention that coffee is free all day."}]}""";

    private AddedLatency() {}

    /// Measures in `folder` and returns the bare upstream, the gateway with every control, and the gateway without the
    /// guard
    /// that runs a model.
    static Samples[] measure(Path folder) throws Exception {
        try (var upstream = new StubUpstream();
                var workspace = Workspaces.open(folder.resolve("workspace"), WorkspaceOptions.embedded());
                var gateway = EmbeddedGateway.start(
                        folder.resolve("gateway"),
                        new EmbeddedGateway.Preparation(
                                "bench",
                                Environment.DEV,
                                pem(workspace.backends().clientCertificate()),
                                workspace.releases().trustedRoot(),
                                EmbeddedGateway.Ports.FREE))) {
            var certificate = certificate(gateway.serverCertificatePem());
            workspace
                    .backends()
                    .register(new Backend(
                            "bench",
                            "gatehouse",
                            Environment.DEV,
                            URI.create("https://127.0.0.1:" + gateway.adminPort()),
                            certificate));
            serveFrom(workspace, upstream, "enforce");
            var key = workspace.keys().create(new KeyRequest("app", "benchmark", Duration.ofDays(1)));
            var authorization = "Bearer " + new String(key.key().reveal());
            push(workspace);
            var client = client(certificate);
            var bare = request(upstream.base(), authorization);
            var guarded = request(URI.create("https://127.0.0.1:" + gateway.publicPort() + "/v1"), authorization);
            var all = inTurns(client, bare, guarded);
            serveFrom(workspace, upstream, "off");
            push(workspace);
            var light = inTurns(client, bare, guarded);
            return new Samples[] {
                new Samples("upstream alone", "ms", all[0]),
                new Samples("through the gateway, every control", "ms", all[1]),
                new Samples("upstream alone, again", "ms", light[0]),
                new Samples("through the gateway, no model", "ms", light[1])
            };
        }
    }

    private static void serveFrom(Workspace workspace, StubUpstream upstream, String injection) {
        var sample = workspace.drafts().current().source();
        var text = sample.text(PolicySource.DEFAULT_FILE)
                .replaceAll("url: \\S+", "url: " + upstream.base())
                .replaceAll("perKey: \\d+", "perKey: 100000")
                .replaceAll("(kind: prompt-injection, mode: )\\w+", "$1" + injection);
        workspace.drafts().edit(sample.with(PolicySource.DEFAULT_FILE, text), "benchmark");
    }

    private static void push(Workspace workspace) {
        var release = workspace.releases().release("benchmark");
        for (var outcome : workspace.backends().push(release.version())) {
            if (!(outcome instanceof PushOutcome.Proven)) {
                throw new IllegalStateException("the gateway did not take the benchmark's release: " + outcome);
            }
        }
    }

    private static double[][] inTurns(HttpClient client, HttpRequest bare, HttpRequest guarded) throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            millis(client, bare);
            millis(client, guarded);
        }
        var times = new double[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            times[0][round] = millis(client, bare);
            times[1][round] = millis(client, guarded);
        }
        return times;
    }

    private static double millis(HttpClient client, HttpRequest request) throws Exception {
        long start = System.nanoTime();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode() + ": " + response.body());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static HttpRequest request(URI base, String authorization) {
        return HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .header("content-type", "application/json")
                .header("authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
    }

    private static HttpClient client(X509Certificate pinned) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("gateway", pinned);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    private static X509Certificate certificate(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String pem(X509Certificate certificate) throws Exception {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
