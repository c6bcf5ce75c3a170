package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.spi.ControlKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Runs `scenarios.yaml`, which lies in the test resources of each kind's own package.
class ScenarioTest {
    /// One case of one kind.
    record Scenario(ControlKind kind, String name, Map<?, ?> given, Map<?, ?> when, Map<?, ?> then) {
        @Override
        public String toString() {
            return kind.kind() + ": " + name;
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void comesToTheVerdict(Scenario scenario) {
        // Given
        Mode mode = Mode.valueOf(text(scenario.given(), "mode", "enforce").toUpperCase(Locale.ROOT));
        Control control = TestPolicies.control(scenario.kind(), mode, settings(scenario.given()));
        var ledger = new InMemoryLedger();
        for (int spent = 0; spent < number(scenario.given(), "requests"); spent++) {
            ledger.countRequest("key-1", TestPolicies.NOON.minusSeconds(10));
        }
        ledger.addCost("key-1", TestPolicies.NOON, number(scenario.given(), "usdMicros"));
        ledger.addCost("key-2", TestPolicies.NOON, number(scenario.given(), "othersUsdMicros"));
        try (PolicyEngine engine = TestPolicies.engine(ledger, control)) {
            // When
            Verdict verdict = engine.decide(exchange(scenario.when()), TraceDepth.EARLY_EXIT);

            // Then
            assertThat(verdict.getClass().getSimpleName()).isEqualToIgnoringCase(text(scenario.then(), "verdict", ""));
            String step = text(scenario.then(), "step", "");
            if (!step.isEmpty()) {
                assertThat(verdict.trace().steps())
                        .filteredOn(each -> each.control().equals(control.id()))
                        .extracting(each -> each.outcome())
                        .containsExactly(Outcome.valueOf(step.toUpperCase(Locale.ROOT)));
            }
            switch (verdict) {
                case Verdict.Allow _ -> assertThat(scenario.then().get("code")).isNull();
                case Verdict.Deny(var _, var denial) -> {
                    assertThat(denial.code()).isEqualTo(text(scenario.then(), "code", ""));
                    assertThat(denial.retryAfter().toSeconds()).isEqualTo(number(scenario.then(), "retryAfter"));
                }
                case Verdict.Mask(var _, var rewritten, var _) ->
                    assertThat(textOf(rewritten)).isEqualTo(text(scenario.then(), "text", ""));
            }
        }
    }

    @Test
    void everyKindHasScenariosForEachMode() {
        for (ControlKind kind : PolicyEngines.installedKinds()) {
            List<Scenario> own = scenarios()
                    .filter(each -> each.kind().kind().equals(kind.kind()))
                    .toList();

            assertThat(own.stream().map(each -> text(each.given(), "mode", "enforce")))
                    .as("modes of %s", kind.kind())
                    .contains("enforce", "monitor", "off");
            assertThat(own.stream().map(each -> text(each.then(), "verdict", "")))
                    .as("verdicts of %s", kind.kind())
                    .contains("allow")
                    .containsAnyOf("deny", "mask");
        }
    }

    static Stream<Scenario> scenarios() {
        return PolicyEngines.installedKinds().stream().flatMap(ScenarioTest::ofKind);
    }

    private static Stream<Scenario> ofKind(ControlKind kind) {
        try (InputStream in = kind.getClass().getResourceAsStream("scenarios.yaml")) {
            assertThat(in)
                    .as("scenarios.yaml beside %s", kind.getClass().getName())
                    .isNotNull();
            Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return ((List<?>) read)
                    .stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(each -> new Scenario(
                                    kind,
                                    text(each, "name", ""),
                                    part(each, "given"),
                                    part(each, "when"),
                                    part(each, "then")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<?, ?> part(Map<?, ?> scenario, String key) {
        return scenario.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        return map.get(key) instanceof String text ? text : otherwise;
    }

    private static long number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, SettingValue> settings(Map<?, ?> given) {
        var settings = new LinkedHashMap<String, SettingValue>();
        part(given, "settings").forEach((key, value) -> settings.put(String.valueOf(key), value(value)));
        return settings;
    }

    private static SettingValue value(Object value) {
        return switch (value) {
            case List<?> list ->
                new SettingValue.Texts(list.stream().map(String::valueOf).toList());
            case Number number -> new SettingValue.Number(new BigDecimal(number.toString()));
            default -> new SettingValue.Text(value.toString());
        };
    }

    private static Exchange exchange(Map<?, ?> when) {
        String answer = text(when, "answer", "");
        return answer.isEmpty()
                ? TestPolicies.request(text(when, "request", ""))
                : new Exchange.Answer(TestPolicies.request("hello"), answer);
    }

    private static String textOf(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answer(var _, var text) -> text;
            case Exchange.Request request ->
                String.join("\n", request.messages().stream().map(Message::text).toList());
        };
    }
}
