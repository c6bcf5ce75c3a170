package dev.gatehouse.policy;

import java.math.BigDecimal;
import java.util.List;

/// A value of one setting of a control, in the only shapes that a setting may have.
public sealed interface SettingValue {
    /// A number, compared by value: `1.50` equals `1.5`.
    record Number(BigDecimal value) implements SettingValue {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        public static Number of(double value) {
            return new Number(BigDecimal.valueOf(value));
        }

        public static Number of(long value) {
            return new Number(BigDecimal.valueOf(value));
        }
    }

    /// A text or one word of a choice.
    record Text(String value) implements SettingValue {}

    /// Several texts or words, in order.
    record Texts(List<String> values) implements SettingValue {
        public Texts {
            values = List.copyOf(values);
        }
    }
}
