package dev.gatehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.GuardProvider;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a guard calls settled while an answer is written, the rest of the answer must not change.
class SettledTest {
    static Stream<Control> controls() {
        return GuardContractTest.providers().flatMap(SettledTest::variants);
    }

    /// A control for every choice that the kind leaves.
    private static Stream<Control> variants(GuardProvider provider) {
        var settings = new ArrayList<Map<String, SettingValue>>(List.of(Map.of()));
        for (SettingField field : provider.fields()) {
            if (field instanceof SettingField.Choice choice) {
                choice.options().forEach(each -> settings.add(Map.of(field.key(), new SettingValue.Text(each.word()))));
            }
        }
        return settings.stream().map(each -> TestPolicies.control(provider, Mode.ENFORCE, each));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void findsInTheSettledPartOfAPrefixWhatItFindsInTheWhole(Control control) {
        var random = new Random(41);
        GuardProvider provider = (GuardProvider) TestPolicies.kind(control.kind());
        try (Guard guard = provider.open(control)) {
            if (guard.streamWindow() == 0 || guard.streamWindow() == Integer.MAX_VALUE) {
                return;
            }
            for (String text : texts(random)) {
                for (int length = 0; length <= text.length(); length += 1 + random.nextInt(1 + text.length() / 15)) {
                    String prefix = text.substring(0, length);
                    int settled = guard.settled(prefix, 0);
                    int from = settled == 0 ? 0 : random.nextInt(settled);

                    assertThat(settled).isBetween(0, length);
                    assertThat(guard.settled(prefix, from)).as(prefix).isEqualTo(settled);
                    assertThat(guard.inspectPart(prefix, 0, settled))
                            .as(prefix)
                            .isEqualTo(guard.inspectPart(text, 0, settled));
                    assertThat(guard.inspectPart(prefix, from, settled))
                            .as(prefix)
                            .isEqualTo(guard.inspectPart(text, from, settled));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("controls")
    void letsThroughTheSameHoweverAnAnswerIsCut(Control control) {
        var random = new Random(43);
        try (PolicyEngine engine = TestPolicies.engine(control)) {
            for (String text : texts(random)) {
                Result whole = stream(engine, text, text.length() + 1, random);
                Verdict atOnce =
                        engine.decide(new Exchange.Answer(TestPolicies.request("hello"), text), TraceDepth.EARLY_EXIT);

                assertThat(stream(engine, text, 1, random)).as(text).isEqualTo(whole);
                assertThat(stream(engine, text, 9, random)).as(text).isEqualTo(whole);
                assertThat(whole.kind()).isEqualTo(atOnce.getClass());
                if (atOnce instanceof Verdict.Mask(var _, Exchange.Answer(var _, var rewritten), var spans)) {
                    assertThat(whole.text()).isEqualTo(rewritten);
                    assertThat(whole.spans()).isEqualTo(spans);
                }
            }
        }
    }

    @Test
    void staysQuickWhereEveryWordCouldBeginAMatch() {
        for (String unit : List.of("password=", "a@", "eyJ", "-----BEGIN ", "1 ", "token: ", "://a:")) {
            try (PolicyEngine engine = TestPolicies.engine(
                    TestPolicies.control("secrets", Map.of("action", new SettingValue.Text("mask"))),
                    TestPolicies.control("pii", Map.of()))) {
                String text = unit.repeat(6_000 / unit.length());

                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> stream(engine, text, 8, new Random(1)), unit);
            }
        }
    }

    /// What came out of a stream.
    record Result(String text, List<MaskedSpan> spans, Class<?> kind, String code) {}

    private static Result stream(PolicyEngine engine, String text, int most, Random random) {
        AnswerStream stream = engine.openAnswer(TestPolicies.request("hello"));
        var sent = new StringBuilder();
        var spans = new ArrayList<MaskedSpan>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(most));
            AnswerStream.Piece piece = stream.accept(text.substring(at, end));
            sent.append(piece.text());
            spans.addAll(piece.masked());
            at = end;
        }
        AnswerStream.End end = stream.finish();
        sent.append(end.last().text());
        spans.addAll(end.last().masked());
        String code = end.verdict() instanceof Verdict.Deny(var _, var denial) ? denial.code() : "";
        return new Result(sent.toString(), spans, end.verdict().getClass(), code);
    }

    private static List<String> texts(Random random) {
        var texts = new ArrayList<String>(StreamedProseTest.PROSE);
        texts.addAll(TestTexts.random(random, 15));
        var given = new LinkedHashMap<String, String>();
        ScenarioTest.scenarios()
                .map(ScenarioTest.Scenario::when)
                .forEach(when -> when.values().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(each -> each.length() < 2_000)
                        .forEach(each -> given.put(each, each + " " + each)));
        texts.addAll(given.keySet());
        texts.addAll(given.values());
        return texts;
    }
}
