package dev.gatehouse.engine.guard.length;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.util.List;

/// The settings of the kind `length`.
record LengthSettings(long maxCharacters) {
    static final List<SettingField> FIELDS = List.of(new SettingField.Range(
            "maxCharacters",
            "Longest request",
            "The most characters that all messages of a request may have together.",
            BigDecimal.ONE,
            BigDecimal.valueOf(1_000_000),
            BigDecimal.ONE,
            "characters",
            SettingField.Stricter.LOWER,
            SettingValue.Number.of(8_000)));

    LengthSettings {
        if (maxCharacters < 1 || maxCharacters > 1_000_000) {
            throw new IllegalArgumentException("maxCharacters must be between 1 and 1,000,000, not " + maxCharacters);
        }
    }

    static LengthSettings of(Settings settings) {
        return new LengthSettings(settings.whole("maxCharacters"));
    }
}
