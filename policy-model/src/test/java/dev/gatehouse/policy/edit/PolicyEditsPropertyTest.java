package dev.gatehouse.policy.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.testing.FakeKinds;
import dev.gatehouse.policy.testing.Samples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After any run of edits, the text reads as the policy on which the same edits were made as values, every comment is
/// still there, and the policy survives JSON.
class PolicyEditsPropertyTest {
    private static final List<String> TEXTS = List.of(
            "a",
            "rm -rf",
            "it's",
            "say \"x\"",
            "tab\there",
            "a: b",
            "- c",
            "# d",
            "null",
            "ü\u2028\ud83d\ude00",
            "1.5",
            "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void textAndModelAgreeAfterAnyEdits(long seed) {
        // Given
        var random = new Random(seed);
        var source = PolicySource.ofText(Samples.ASSISTANT);
        var policy = Samples.assistant();

        for (int round = 0; round < 25; round++) {
            var control = policy.controls().get(random.nextInt(policy.controls().size()));
            var fields = FakeKinds.ALL.find(control.kind()).orElseThrow().fields();
            var field = fields.get(random.nextInt(fields.size()));

            // When
            switch (random.nextInt(6)) {
                case 0 -> {
                    var mode = Mode.values()[random.nextInt(3)];
                    source = PolicyEdits.setMode(source, control.id(), mode);
                    policy = with(
                            policy,
                            control.id(),
                            each -> new Control(
                                    each.id(), each.kind(), each.section(), mode, each.onError(), each.settings()));
                }
                case 1 -> {
                    source = PolicyEdits.resetSetting(source, control.id(), field.key());
                    policy = withSetting(policy, control.id(), field.key(), field.standard());
                }
                case 2 -> {
                    if (policy.controls().stream()
                                    .filter(each -> each.section() == control.section())
                                    .count()
                            > 1) {
                        source = PolicyEdits.removeControl(source, control.id());
                        source = PolicyEdits.addControl(source, control);
                        policy = movedToEnd(policy, control);
                    }
                }
                default -> {
                    var value = value(field, random);
                    source = PolicyEdits.setSetting(source, control.id(), field.key(), value);
                    policy = withSetting(policy, control.id(), field.key(), value);
                }
            }

            // Then
            var text = source.text(PolicySource.DEFAULT_FILE);
            assertThat(Samples.policy(source)).as(text).isEqualTo(policy);
            assertThat(text)
                    .contains(
                            "# The policy of the assistant.",
                            "# dev | staging | production",
                            "# the embedded model",
                            "# money");
            assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
        }
    }

    private static SettingValue value(SettingField field, Random random) {
        return switch (field) {
            case SettingField.Range range -> {
                var width = range.max().subtract(range.min());
                var value = range.min().add(width.multiply(BigDecimal.valueOf(random.nextInt(1000), 3)));
                yield new SettingValue.Number(
                        range.whole()
                                ? value.setScale(0, RoundingMode.FLOOR)
                                : value.setScale(6, RoundingMode.CEILING));
            }
            case SettingField.Choice choice ->
                new SettingValue.Text(choice.options()
                        .get(random.nextInt(choice.options().size()))
                        .word());
            case SettingField.Choices choices -> {
                var words = new ArrayList<>(choices.options().stream()
                        .map(SettingField.Option::word)
                        .toList());
                Collections.shuffle(words, random);
                yield new SettingValue.Texts(words.subList(0, 1 + random.nextInt(words.size())));
            }
            case SettingField.TextList list -> {
                var texts = new ArrayList<>(TEXTS);
                Collections.shuffle(texts, random);
                yield new SettingValue.Texts(
                        texts.subList(0, random.nextInt(list.standard().values().size() + 5)));
            }
        };
    }

    private static PolicySet withSetting(PolicySet policy, String id, String key, SettingValue value) {
        return with(
                policy,
                id,
                each -> new Control(
                        each.id(),
                        each.kind(),
                        each.section(),
                        each.mode(),
                        each.onError(),
                        each.settings().with(key, value)));
    }

    private static PolicySet movedToEnd(PolicySet policy, Control control) {
        var controls = new ArrayList<>(policy.controls());
        controls.remove(control);
        int at = 0;
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).section().compareTo(control.section()) <= 0) {
                at = i + 1;
            }
        }
        controls.add(at, control);
        return with(policy, controls);
    }

    private static PolicySet with(PolicySet policy, String id, UnaryOperator<Control> change) {
        return with(
                policy,
                policy.controls().stream()
                        .map(each -> each.id().equals(id) ? change.apply(each) : each)
                        .toList());
    }

    private static PolicySet with(PolicySet policy, List<Control> controls) {
        return new PolicySet(
                policy.name(),
                policy.environment(),
                policy.upstreams(),
                policy.models(),
                policy.identity(),
                policy.roles(),
                policy.routes(),
                controls);
    }
}
