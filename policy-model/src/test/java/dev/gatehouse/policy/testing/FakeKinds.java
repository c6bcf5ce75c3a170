package dev.gatehouse.policy.testing;

import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.spi.SettingField.Option;
import dev.gatehouse.policy.spi.SettingField.Stricter;
import dev.gatehouse.policy.spi.SettingField.TextShape;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// Kinds with one field of every shape, named like those that real rooms bring.
public final class FakeKinds {
    public static final ControlKinds ALL = ControlKinds.of(
            new Fake(
                    "length",
                    Section.INPUT,
                    "Length",
                    10,
                    List.of(range("maxCharacters", "1", "1000000", "1", "characters", Stricter.LOWER, "8000"))),
            new Fake(
                    "patterns",
                    Section.INPUT,
                    "Patterns",
                    20,
                    List.of(
                            choices("deny", List.of("sql", "shell"), "sql", "shell"),
                            new SettingField.TextList(
                                    "extra",
                                    "Own patterns",
                                    "Own expressions that are refused.",
                                    TextShape.LINEAR_REGEX,
                                    new SettingValue.Texts(List.of())))),
            new Fake(
                    "secrets",
                    Section.GUARDS,
                    "Secrets",
                    20,
                    List.of(choices("applyTo", List.of("input", "output"), "input", "output"))),
            new Fake(
                    "prompt-injection",
                    Section.GUARDS,
                    "Prompt injection",
                    50,
                    List.of(range("threshold", "0", "1", "0.01", "", Stricter.LOWER, "0.5"))),
            new Fake(
                    "pii",
                    Section.GUARDS,
                    "Personal data",
                    30,
                    List.of(
                            choices("entities", List.of("email", "phone"), "email", "phone", "card", "iban"),
                            choice("action", "mask", "mask", "deny"),
                            choices("applyTo", List.of("input"), "input", "output"))),
            new Fake(
                    "requests-per-minute",
                    Section.LIMITS,
                    "Requests per minute",
                    60,
                    List.of(range("perKey", "1", "1000000", "1", "requests", Stricter.LOWER, "60"))),
            new Fake(
                    "daily-budget",
                    Section.LIMITS,
                    "Daily budget",
                    70,
                    List.of(
                            range("usd", "0.01", "1000000", "0.01", "US dollars", Stricter.LOWER, "5"),
                            choice("scope", "key", "key", "role", "all"))));

    private FakeKinds() {}

    private static SettingField range(
            String key, String min, String max, String step, String unit, Stricter stricter, String standard) {
        return new SettingField.Range(
                key,
                "The " + key,
                "Sets the " + key + ".",
                new BigDecimal(min),
                new BigDecimal(max),
                new BigDecimal(step),
                unit,
                stricter,
                new SettingValue.Number(new BigDecimal(standard)));
    }

    private static SettingField choice(String key, String standard, String... words) {
        return new SettingField.Choice(
                key, "The " + key, "Sets the " + key + ".", options(words), new SettingValue.Text(standard));
    }

    private static SettingField choices(String key, List<String> standard, String... words) {
        return new SettingField.Choices(
                key, "The " + key, "Sets the " + key + ".", options(words), new SettingValue.Texts(standard));
    }

    private static List<Option> options(String... words) {
        return Arrays.stream(words).map(word -> new Option(word, word)).toList();
    }

    private record Fake(String kind, Section section, String title, int order, List<SettingField> fields)
            implements ControlKind {
        @Override
        public String summary() {
            return "Stands for " + kind + " in tests.";
        }
    }
}
