package dev.gatehouse.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.gateway.testing.Console;
import dev.gatehouse.gateway.testing.Policies;
import dev.gatehouse.gateway.testing.TestGateway;
import dev.gatehouse.gateway.testing.TestRuntime;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.json.StatusJson;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.trust.tls.TlsEndpoint;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What administrators see on the admin port.
class AdminTest {
    @TempDir
    Path folder;

    private Console console;
    private TestGateway gateway;
    private String key;

    @BeforeEach
    void start() {
        console = new Console(folder.resolve("console"));
        key = console.apiKey("developer", Duration.ofDays(1));
        gateway = TestGateway.start(folder.resolve("gateway"), console);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void putsAReleaseInForceAndGivesItBackByteForByte() {
        // Given
        assertThat(status().hasRelease()).isFalse();
        assertThat(gateway.adminGet("/admin/v1/release").statusCode()).isEqualTo(404);
        var bundle = console.release(Policies.usual());
        // When
        var pushed = gateway.push(bundle);
        // Then
        assertThat(pushed.statusCode()).isEqualTo(200);
        assertThat(StatusJson.read(pushed.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(status());
        assertThat(status().releaseVersion()).isEqualTo(1);
        assertThat(status().releaseDigest()).isEqualTo(bundle.digest());
        assertThat(status().backendId()).isEqualTo("test-gateway");
        var back = gateway.adminGet("/admin/v1/release");
        assertThat(back.body()).isEqualTo(bundle.bytes());
        assertThat(back.headers().firstValue("etag")).hasValue('"' + bundle.digest() + '"');
        assertThat(gateway.push(bundle).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesBadReleasesByNameAndServesOn() {
        // Given
        var first = console.release(Policies.usual());
        var second = console.release(Policies.usual());
        assertThat(gateway.push(second).statusCode()).isEqualTo(200);
        // When / Then
        assertRefused(first.bytes(), 409, "release.older");
        assertRefused(console.release(Policies.usual(), "other-gateway").bytes(), 409, "release.foreign");
        assertRefused(new byte[] {1, 2, 3}, 422, "release.malformed");
        var strangers = new Console(folder.resolve("strangers"));
        for (int at = 0; at < 3; at++) {
            strangers.release(Policies.usual());
        }
        var unsigned = gateway.push(strangers.release(Policies.usual()));
        assertThat(unsigned.statusCode()).isEqualTo(422);
        var unknown = new Control("x", "no-such-kind", Section.GUARDS, Mode.ENFORCE, OnError.DENY, Settings.NONE);
        assertRefused(console.release(Policies.of(unknown)).bytes(), 422, "release.policy");
        // And
        assertThat(status().releaseVersion()).isEqualTo(2);
        assertThat(status().lastRefusal()).isInstanceOf(GatewayStatus.LastRefusal.Refused.class);
        assertThat(gateway.chat(key, "echo", "hello").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAReleaseWithAnyByteChanged() {
        // Given
        assertThat(gateway.push(console.release(Policies.usual())).statusCode()).isEqualTo(200);
        var bytes = console.release(Policies.of()).bytes();
        for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
            // When
            var edited = bytes.clone();
            edited[at] ^= 1;
            var pushed = gateway.push(edited);
            // Then
            assertThat(pushed.statusCode()).as("byte %d: %s", at, pushed.body()).isEqualTo(422);
            assertThat(pushed.body()).contains("\"code\":\"release.");
        }
        assertThat(status().releaseVersion()).isEqualTo(1);
    }

    @Test
    void dropsNoRequestWhileReleasesAreSwapped() throws InterruptedException, ExecutionException {
        // Given
        assertThat(gateway.push(console.release(Policies.usual())).statusCode()).isEqualTo(200);
        var going = new AtomicBoolean(true);
        var statuses = new ArrayList<Future<Integer>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < 4; at++) {
                boolean streamed = at % 2 == 0;
                statuses.add(callers.submit(() -> {
                    int count = 0;
                    while (going.get()) {
                        var answer =
                                streamed ? gateway.stream(key, "slow", "a b c d") : gateway.chat(key, "echo", "hello");
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.body()).contains(streamed ? "[DONE]" : "You said");
                        count++;
                    }
                    return count;
                }));
            }
            // When
            for (int at = 0; at < 10; at++) {
                assertThat(gateway.push(console.release(at % 2 == 0 ? Policies.of() : Policies.usual()))
                                .statusCode())
                        .isEqualTo(200);
            }
            going.set(false);
            // Then
            for (var each : statuses) {
                assertThat(each.get()).isPositive();
            }
        }
        assertThat(status().releaseVersion()).isEqualTo(11);
        assertThat(TestRuntime.OPEN.get()).as("the same upstream stays open").isEqualTo(1);
    }

    @Test
    void keepsReleaseEventsAndCertificateOverARestart() {
        // Given
        var bundle = console.release(Policies.usual());
        gateway.push(bundle);
        gateway.chat(key, "echo", "hello");
        var pem = gateway.running().serverCertificatePem();
        var before = status();
        gateway.close();
        // When
        gateway = TestGateway.start(folder.resolve("gateway"), console);
        // Then
        assertThat(gateway.running().serverCertificatePem()).isEqualTo(pem);
        assertThat(status()).isEqualTo(before);
        assertThat(gateway.adminGet("/admin/v1/release").body()).isEqualTo(bundle.bytes());
        assertThat(gateway.chat(key, "echo", "hello").statusCode()).isEqualTo(200);
        var events = gateway.adminGet("/admin/v1/events?after=1");
        assertThat(events.headers().firstValue("gatehouse-last-sequence")).hasValue("2");
        assertThat(new String(events.body(), StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void servesThePreviousGoodReleaseWhenItsStoreIsDamaged() throws IOException {
        // Given
        gateway.push(console.release(Policies.usual()));
        gateway.close();
        try (var files = Files.walk(folder.resolve("gateway/data/trust"))) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                Files.write(each, new byte[] {'?'});
            }
        }
        // When
        gateway = TestGateway.start(folder.resolve("gateway"), console);
        // Then
        assertThat(status().releaseVersion()).isEqualTo(1);
        assertThat(gateway.chat(key, "echo", "hello").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheGoodReleaseWhenTheStoreCannotBeWritten() throws IOException {
        // Given
        gateway.push(console.release(Policies.usual()));
        var bundles = folder.resolve("gateway/data/bundles");
        Files.move(bundles, folder.resolve("away"));
        Files.createFile(bundles);
        // When
        var pushed = gateway.push(console.release(Policies.of()));
        // Then
        assertThat(pushed.statusCode()).isEqualTo(507);
        assertThat(pushed.body()).contains("release.no-space");
        assertThat(status().releaseVersion()).isEqualTo(1);
        assertThat(gateway.chat(key, "echo", "hello").statusCode()).isEqualTo(200);
    }

    @Test
    void letsAReaderWaitForTheNextEvent() throws InterruptedException, ExecutionException {
        // Given
        gateway.push(console.release(Policies.usual()));
        try (var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = reader.submit(() -> gateway.adminGet("/admin/v1/events?after=0&wait=20"));
            // When
            gateway.chat(key, "echo", "hello");
            // Then
            assertThat(new String(waiting.get().body(), StandardCharsets.UTF_8)).contains("\"req_");
        }
        assertThat(gateway.adminGet("/admin/v1/events?after=x").statusCode()).isEqualTo(400);
        assertThat(gateway.adminGet("/admin/v1/events?wait=31").statusCode()).isEqualTo(400);
        assertThat(gateway.adminGet("/admin/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void talksToNobodyWithoutAKnownCertificate() {
        // Given
        var request =
                HttpRequest.newBuilder(gateway.adminUri("/admin/v1/status")).build();
        var stranger = TlsEndpoint.client(Console.identity("stranger"), Set.of(gateway.pin()), Clock.systemUTC());
        // When / Then
        try (var client = TestGateway.client(stranger)) {
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> gateway.caller().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesTls12OnBothPorts() throws IOException {
        for (int port :
                new int[] {gateway.running().publicPort(), gateway.running().adminPort()}) {
            // Given
            var context = TlsEndpoint.client(console.identity(), Set.of(gateway.pin()), Clock.systemUTC())
                    .context();
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
                // When
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                // Then
                assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
            }
        }
    }

    private GatewayStatus status() {
        return StatusJson.read(gateway.adminGet("/admin/v1/status").body());
    }

    private void assertRefused(byte[] bundle, int status, String code) {
        var pushed = gateway.push(bundle);
        assertThat(pushed.body()).contains("\"code\":\"" + code + "\"");
        assertThat(pushed.statusCode()).isEqualTo(status);
    }
}
