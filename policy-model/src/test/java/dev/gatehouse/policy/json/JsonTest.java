package dev.gatehouse.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.testing.Samples;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.policy.traffic.GatewayStatus.LastRefusal;
import dev.gatehouse.policy.traffic.TrafficEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final Instant AT = Instant.parse("2026-11-01T12:00:00.123456Z");

    @Test
    void aPolicyComesBackEqualWithEqualBytes() {
        // Given
        var policy = Samples.assistant();

        // When
        var bytes = PolicyJson.write(policy);
        var again = PolicyJson.read(bytes);

        // Then
        assertThat(again).isEqualTo(policy);
        assertThat(PolicyJson.write(again)).isEqualTo(bytes);
        assertThat(PolicyJson.digest(policy)).hasSize(64).isEqualTo(PolicyJson.digest(again));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\n", ": ", "0.50");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "name":"assistant"          | "name":"assistant","extra":1 | unknown field "extra"
            "name":"assistant"          | "name":7                     | must be a text
            "name":"assistant"          | "nome":"assistant"           | no field "name"
            "name":"assistant"          | "name":"assistant","name":"b"| Duplicate
            gatehouse.dev/v1            | gatehouse.dev/v9             | unknown version
            "timeoutMillis":30000       | "timeoutMillis":-1           | longer than zero
            "timeoutMillis":30000       | "timeoutMillis":1.5          | whole number
            "mode":"monitor"            | "mode":"maybe"               | known words
            """)
    void refusesJsonThatIsNotExactlyAPolicy(String before, String after, String reason) {
        // Given
        var json = new String(PolicyJson.write(Samples.assistant()), StandardCharsets.UTF_8);
        assertThat(json).contains(before);
        var broken = json.replace(before, after).getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertThatThrownBy(() -> PolicyJson.read(broken))
                .isInstanceOf(JsonRefusedException.class)
                .hasMessageStartingWith("GH-P0401: ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesTextAfterThePolicy() {
        // Given
        var json = new String(PolicyJson.write(Samples.assistant()), StandardCharsets.UTF_8) + " {}";

        // When, Then
        assertThatThrownBy(() -> PolicyJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonRefusedException.class);
    }

    @Test
    void anEventIsOneLineAndComesBackEqual() {
        // Given
        var steps = List.of(
                new Step(
                        "injection",
                        "prompt-injection",
                        "Prompt injection",
                        Stage.GUARDS,
                        Outcome.DENIED,
                        new Score.Against(0.93, 0.5),
                        "guard.injection",
                        "Looks like\nan attack.",
                        1_200_000),
                new Step("rate", "requests-per-minute", "Rate", Stage.LIMITS, Outcome.SKIPPED, Score.NONE, "", "", 0));
        var event = new TrafficEvent(
                42,
                AT,
                "r-1",
                new TrafficEvent.KeyRef("k1", "ghk_d_a93K", "app"),
                "chat",
                "demo-tiny",
                TrafficEvent.Delivery.STREAMED,
                VerdictWord.RATE_LIMITED,
                "guard.injection",
                403,
                new TrafficEvent.Usage(1, 2, 3, 4, 5, 6),
                7,
                120,
                "0123456789abcdef",
                steps);

        // When
        var line = TrafficJson.line(event);

        // Then
        assertThat(line).doesNotContain("\n").contains("\"verdict\":\"rate-limited\"");
        assertThat(TrafficJson.read(line)).isEqualTo(event);
        assertThat(TrafficJson.read(line.replaceFirst("\\{", "{\"newer\":true,")))
                .isEqualTo(event);
        assertThatThrownBy(() -> TrafficJson.read(line.substring(0, 40))).isInstanceOf(JsonRefusedException.class);
    }

    @Test
    void aStatusComesBackEqualWithAndWithoutARefusal() {
        // Given
        var refused = new GatewayStatus(
                "edge-1",
                Environment.STAGING,
                "0.1.0",
                3,
                "ab",
                "cd",
                AT,
                AT.plusSeconds(60),
                99,
                new LastRefusal.Refused("GH-T0001", "It is older.", AT));
        var fresh = new GatewayStatus(
                "edge-1", Environment.DEV, "0.1.0", 0, "", "", Instant.EPOCH, Instant.EPOCH, 0, LastRefusal.NONE);

        // When, Then
        assertThat(StatusJson.read(StatusJson.write(refused))).isEqualTo(refused);
        assertThat(StatusJson.read(StatusJson.write(fresh))).isEqualTo(fresh);
        assertThat(fresh.hasRelease()).isFalse();
    }
}
