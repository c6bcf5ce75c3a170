package dev.gatehouse.engine.limit.requests;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.util.List;

/// The settings of the kind `requests-per-minute`.
record RequestsPerMinuteSettings(long perKey) {
    static final List<SettingField> FIELDS = List.of(new SettingField.Range(
            "perKey",
            "Requests per key",
            "The most requests that one key may send within any 60 seconds.",
            BigDecimal.ONE,
            BigDecimal.valueOf(100_000),
            BigDecimal.ONE,
            "requests per minute",
            SettingField.Stricter.LOWER,
            SettingValue.Number.of(60)));

    RequestsPerMinuteSettings {
        if (perKey < 1 || perKey > 100_000) {
            throw new IllegalArgumentException("perKey must be between 1 and 100,000, not " + perKey);
        }
    }

    static RequestsPerMinuteSettings of(Settings settings) {
        return new RequestsPerMinuteSettings(settings.whole("perKey"));
    }
}
