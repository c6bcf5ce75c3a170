package dev.gatehouse.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.gateway.testing.Console;
import dev.gatehouse.gateway.testing.Policies;
import dev.gatehouse.gateway.testing.TestGateway;
import dev.gatehouse.gateway.testing.TestRuntime;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.policy.traffic.TrafficEvent;
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

/// What callers see on the public port.
class ChatTest {
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
    void refusesEverythingBeforeTheFirstRelease() {
        // When
        var answer = gateway.chat(developer, "echo", "hello");
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"release.none\"");
        assertThat(gateway.get("", "/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void answersAnAllowedCall() {
        // Given
        push();
        // When
        var answer = gateway.chat(developer, "echo", "hello");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"object\":\"chat.completion\"")
                .contains("\"content\":\"You said: hello\"")
                .contains("\"finish_reason\":\"stop\"")
                .contains("\"usage\":{\"prompt_tokens\":10");
        assertThat(answer.headers().firstValue("gatehouse-verdict")).hasValue("allowed");
        assertThat(answer.headers().firstValue("x-request-id"))
                .hasValueSatisfying(id -> assertThat(id).matches("req_[0-9a-f]{24}"));
        assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
        assertThat(answer.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).isEqualTo("TLSv1.3"));
    }

    @Test
    void masksARequestBeforeTheModelSeesIt() {
        // Given
        push();
        // When
        var answer = gateway.chat(developer, "echo", "write to bob.miller@example.com");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("gatehouse-verdict")).hasValue("masked");
        assertThat(TestRuntime.SEEN.getLast().messages().getLast().text()).doesNotContain("bob.miller");
        assertThat(answer.body()).doesNotContain("bob.miller");
    }

    @Test
    void masksAWholeAnswer() {
        // Given
        push();
        // When
        var answer = gateway.chat(developer, "leak", "hello");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("gatehouse-verdict")).hasValue("masked");
        assertThat(answer.body()).doesNotContain("anna.schmidt").contains("our colleague");
    }

    @Test
    void masksAStreamedAnswerAcrossItsPieces() {
        // Given
        push();
        // When
        var answer = gateway.stream(developer, "leak", "hello");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/event-stream");
        assertThat(answer.body())
                .startsWith("data: {\"id\":\"chatcmpl-req_")
                .contains("\"role\":\"assistant\"")
                .doesNotContain("anna.schmidt")
                .contains("\"total_tokens\"")
                .endsWith("data: [DONE]\n\n");
        assertThat(contents(answer)).startsWith("Write to our colleague ").endsWith("Thank you.");
    }

    @Test
    void endsAStreamWithAnErrorEventWhenTheAnswerIsDenied() {
        // Given
        push(Policies.of(Policies.control("pii", Map.of("action", new SettingValue.Text("deny")))));
        // When
        var answer = gateway.stream(developer, "leak", "hello");
        // Then
        assertThat(answer.body())
                .contains("\"error\":{")
                .doesNotContain("anna.schmidt")
                .doesNotContain("[DONE]");
        var plain = gateway.chat(developer, "leak", "hello");
        assertThat(plain.statusCode()).isEqualTo(403);
        assertThat(plain.body()).doesNotContain("anna.schmidt");
        assertThat(plain.headers().firstValue("gatehouse-verdict")).hasValue("blocked");
        assertThat(events().getLast().usage().costUsdMicros()).isPositive();
    }

    @Test
    void deniesWithoutAnEchoOfTheText() {
        // Given
        push(Policies.of(Policies.control("pii", Map.of("action", new SettingValue.Text("deny")))));
        // When
        var answer = gateway.chat(developer, "echo", "mail bob.miller@example.com");
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("\"type\":\"permission_error\"")
                .contains("\"param\":null")
                .contains("\"code\":\"pii.")
                .doesNotContain("bob");
        assertThat(answer.headers().firstValue("gatehouse-verdict")).hasValue("blocked");
    }

    @Test
    void refusesATooLongPrompt() {
        // Given
        push();
        // When / Then
        assertThat(gateway.chat(developer, "echo", "x".repeat(500)).statusCode())
                .isEqualTo(413);
        var huge = gateway.chat(developer, "echo", "x".repeat(2 << 20));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("input.too-large");
    }

    @Test
    void tellsWhatIsWrongWithAKey() {
        // Given
        var brief = console.apiKey("developer", Duration.ofSeconds(1));
        var revoked = console.apiKey("developer", Duration.ofDays(1));
        console.revoke(revoked);
        push();
        // When / Then
        assertDenied(gateway.chat("", "echo", "hello"), 401, "auth.missing");
        assertDenied(gateway.chat("nonsense", "echo", "hello"), 401, "auth.unknown");
        assertDenied(gateway.chat(revoked, "echo", "hello"), 401, "auth.revoked");
        await(() -> gateway.chat(brief, "echo", "hello").statusCode() == 401);
        assertDenied(gateway.chat(brief, "echo", "hello"), 401, "auth.expired");
        assertDenied(gateway.post("", "{broken"), 401, "auth.missing");
    }

    @Test
    void holdsCallersToTheirRole() {
        // Given
        var reader = console.apiKey("reader", Duration.ofDays(1));
        push();
        // When / Then
        assertThat(gateway.chat(reader, "echo", "hello").statusCode()).isEqualTo(200);
        assertDenied(gateway.chat(reader, "leak", "hello"), 403, "access.action");
        assertDenied(gateway.stream(reader, "echo", "hello"), 403, "access.action");
        assertDenied(gateway.chat(developer, "gpt-9", "hello"), 404, "access.model");
        assertThat(gateway.get(reader, "/v1/models").body())
                .contains("\"id\":\"echo\"")
                .doesNotContain("leak");
        assertThat(gateway.get(developer, "/v1/models").body()).contains("\"id\":\"leak\"");
        assertThat(gateway.get("nonsense", "/v1/models").statusCode()).isEqualTo(401);
        assertThat(gateway.get(developer, "/v1/files").statusCode()).isEqualTo(404);
        assertThat(gateway.get(developer, Policies.PATH).statusCode()).isEqualTo(405);
    }

    @Test
    void tellsEachCallInOneEventWithoutItsText() {
        // Given
        push();
        // When
        gateway.chat(developer, "echo", "hello");
        gateway.stream(developer, "leak", "secret words");
        gateway.chat("", "echo", "hello");
        // Then
        var events = events();
        assertThat(events).extracting(TrafficEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events)
                .extracting(TrafficEvent::verdict)
                .containsExactly(VerdictWord.ALLOWED, VerdictWord.MASKED, VerdictWord.BLOCKED);
        assertThat(events).extracting(TrafficEvent::status).containsExactly(200, 200, 401);
        var first = events.getFirst();
        assertThat(first.key().role()).isEqualTo("developer");
        assertThat(developer).startsWith(first.key().prefix());
        assertThat(first.usage().inputTokens()).isEqualTo(10);
        assertThat(first.usage().costUsdMicros()).isPositive();
        assertThat(first.usage().gpuMillis()).isEqualTo(20);
        assertThat(first.release()).isEqualTo(1);
        assertThat(first.trace()).isNotEmpty();
        assertThat(new String(gateway.adminGet("/admin/v1/events").body(), StandardCharsets.UTF_8))
                .doesNotContain("secret words")
                .doesNotContain(developer);
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

    private static String contents(HttpResponse<String> stream) {
        var text = new StringBuilder();
        var content = java.util.regex.Pattern.compile("\"delta\":\\{\"content\":\"([^\"]*)\"")
                .matcher(stream.body());
        while (content.find()) {
            text.append(content.group(1));
        }
        return text.toString();
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
