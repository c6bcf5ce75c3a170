package dev.gatehouse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gateway.testing.Console;
import dev.gatehouse.gateway.testing.Policies;
import dev.gatehouse.gateway.testing.TestGateway;
import dev.gatehouse.gateway.testing.TestRuntime;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.policy.traffic.TrafficEvent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What callers see when something runs out: a limit, a budget, an upstream, their own patience.
class LimitsTest {
    @TempDir
    Path folder;

    private Console console;
    private TestGateway gateway;
    private String developer;

    @BeforeEach
    void start() {
        console = new Console(folder.resolve("console"));
        developer = console.apiKey("developer", Duration.ofDays(1));
        gateway = TestGateway.start(folder.resolve("gateway"), console);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void limitsRequestsPerMinute() {
        // Given
        push(Policies.of(Policies.control("requests-per-minute", Map.of("perKey", SettingValue.Number.of(2)))));
        // When
        gateway.chat(developer, "echo", "one");
        gateway.chat(developer, "echo", "two");
        var third = gateway.chat(developer, "echo", "three");
        // Then
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValueAsLong("retry-after")).isPresent();
        assertThat(third.headers().firstValue("gatehouse-verdict")).hasValue("rate-limited");
        assertThat(third.body()).contains("rate_limit_error");
    }

    @Test
    void keepsABudgetSpentOverARestart() {
        // Given
        push(Policies.of(Policies.control("daily-budget", Map.of("usd", SettingValue.Number.of(0.01)))));
        assertThat(gateway.chat(developer, "echo", "hello").statusCode()).isEqualTo(200);
        assertThat(gateway.chat(developer, "echo", "hello").statusCode()).isEqualTo(429);
        gateway.close();
        // When
        gateway = TestGateway.start(folder.resolve("gateway"), console);
        var answer = gateway.chat(developer, "echo", "hello");
        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"limit.");
    }

    @Test
    void tellsUpstreamFailuresWithoutTheirInside() {
        // Given
        push();
        // When
        var failed = gateway.chat(developer, "fail", "hello");
        var late = gateway.chat(developer, "endless", "hello");
        // Then
        assertDenied(failed, 502, "upstream.failed");
        assertThat(failed.body()).doesNotContain("10.0.0.7");
        assertDenied(late, 504, "upstream.timeout");
        assertThat(events().getLast().usage().outputTokens()).isPositive();
    }

    @Test
    void stopsTheModelWhenTheCallerHangsUp() {
        // Given
        push();
        int before = TestRuntime.CANCELLED.get();
        var request = HttpRequest.newBuilder(gateway.publicUri(Policies.PATH))
                .header("authorization", "Bearer " + developer)
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"model\":\"endless\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"go\"}]}"))
                .build();
        // When
        var answer = TestGateway.send(gateway.caller(), request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(body.readNBytes(20)).hasSize(20);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        // Then
        await(() -> TestRuntime.CANCELLED.get() > before);
    }

    private List<TrafficEvent> events() {
        return new String(gateway.adminGet("/admin/v1/events").body(), StandardCharsets.UTF_8)
                .lines()
                .map(TrafficJson::read)
                .toList();
    }

    private void push() {
        push(Policies.usual());
    }

    private void push(dev.gatehouse.policy.PolicySet policy) {
        var pushed = gateway.push(console.release(policy));
        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(200);
    }

    private static void assertDenied(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
