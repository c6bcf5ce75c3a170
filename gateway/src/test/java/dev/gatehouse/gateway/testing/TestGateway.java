package dev.gatehouse.gateway.testing;

import dev.gatehouse.gateway.EmbeddedGateway;
import dev.gatehouse.gateway.EmbeddedGateway.Ports;
import dev.gatehouse.gateway.EmbeddedGateway.Preparation;
import dev.gatehouse.gateway.RunningGateway;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.tls.CertificatePin;
import dev.gatehouse.trust.tls.TlsEndpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Set;

/// A running gateway with clients for both of its ports.
public final class TestGateway implements AutoCloseable {
    private final RunningGateway gateway;
    private final HttpClient caller;
    private final HttpClient admin;

    private TestGateway(RunningGateway gateway, Console console) {
        this.gateway = gateway;
        var pins = Set.of(CertificatePin.of(certificate(gateway.serverCertificatePem())));
        this.caller = client(TlsEndpoint.client(pins, Clock.systemUTC()));
        this.admin = client(TlsEndpoint.client(console.identity(), pins, Clock.systemUTC()));
    }

    public static TestGateway start(Path folder, Console console) {
        return new TestGateway(EmbeddedGateway.start(folder, preparation(console)), console);
    }

    public static Preparation preparation(Console console) {
        return new Preparation(
                "test-gateway", Environment.DEV, console.identity().certificatePem(), console.root(), Ports.FREE);
    }

    public RunningGateway running() {
        return gateway;
    }

    /// The port with its trust, for a client of another make.
    public CertificatePin pin() {
        return CertificatePin.of(certificate(gateway.serverCertificatePem()));
    }

    public static HttpClient client(TlsEndpoint endpoint) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(endpoint.context())
                .build();
    }

    public URI adminUri(String path) {
        return URI.create("https://localhost:" + gateway.adminPort() + path);
    }

    public URI publicUri(String path) {
        return URI.create("https://localhost:" + gateway.publicPort() + path);
    }

    public HttpResponse<String> push(ReleaseBundle bundle) {
        return push(bundle.bytes());
    }

    public HttpResponse<String> push(byte[] bytes) {
        return send(
                admin,
                HttpRequest.newBuilder(adminUri("/admin/v1/release"))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> adminGet(String path) {
        return send(admin, HttpRequest.newBuilder(adminUri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Posts a chat call with one user message.
    public HttpResponse<String> chat(String key, String model, String text) {
        return post(
                key, "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}");
    }

    public HttpResponse<String> stream(String key, String model, String text) {
        return post(
                key,
                "{\"model\":\"" + model + "\",\"stream\":true,\"stream_options\":{\"include_usage\":true},"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}");
    }

    public HttpResponse<String> post(String key, String body) {
        var request = HttpRequest.newBuilder(publicUri(Policies.PATH))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("authorization", "Bearer " + key);
        }
        return send(caller, request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String key, String path) {
        var request = HttpRequest.newBuilder(publicUri(path)).header("authorization", "Bearer " + key);
        return send(caller, request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpClient caller() {
        return caller;
    }

    public static <T> HttpResponse<T> send(
            HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        caller.shutdownNow();
        admin.shutdownNow();
        gateway.close();
    }

    private static X509Certificate certificate(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
