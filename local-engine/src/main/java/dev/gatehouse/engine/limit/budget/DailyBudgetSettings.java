package dev.gatehouse.engine.limit.budget;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.spi.SettingField.Option;
import java.math.BigDecimal;
import java.util.List;

/// The settings of the kind `daily-budget`.
///
/// @param usdMicros millionths of a US dollar
record DailyBudgetSettings(long usdMicros, Scope scope) {
    private static final long MICROS = 1_000_000L;
    static final List<SettingField> FIELDS = List.of(
            new SettingField.Range(
                    "usd",
                    "Budget per day",
                    "The most money, in US dollars, that may be spent on one UTC day.",
                    new BigDecimal("0.01"),
                    BigDecimal.valueOf(1_000_000),
                    new BigDecimal("0.01"),
                    "USD",
                    SettingField.Stricter.LOWER,
                    SettingValue.Number.of(10)),
            new SettingField.Choice(
                    "scope",
                    "Counted for",
                    "Whether each key has this budget, or all keys of the policy share it.",
                    List.of(new Option("key", "Each key"), new Option("policy", "All keys together")),
                    new SettingValue.Text("key")));

    /// Whose money is counted.
    enum Scope {
        KEY,
        POLICY
    }

    DailyBudgetSettings {
        if (usdMicros < MICROS / 100 || usdMicros > MICROS * MICROS) {
            throw new IllegalArgumentException("usd must be between 0.01 and 1,000,000");
        }
    }

    static DailyBudgetSettings of(Settings settings) {
        Scope scope = switch (settings.text("scope")) {
            case "key" -> Scope.KEY;
            case "policy" -> Scope.POLICY;
            default -> throw new IllegalArgumentException("scope must be key or policy");
        };
        return new DailyBudgetSettings(Math.round(settings.number("usd") * MICROS), scope);
    }
}
