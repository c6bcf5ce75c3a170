package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.screen.policies.state.Brief;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;

/// Reads what a person typed into a number field.
final class NumberInput {
    private static final int MOST_DECIMALS = 9;
    private static final Texts TEXTS = Texts.beside(NumberInput.class);

    private NumberInput() {}

    /// What was typed.
    sealed interface Read {
        /// A number that the field allows.
        record Good(SettingValue.Number value) implements Read {}

        /// Something else.
        ///
        /// @param words the allowed range
        record Bad(String words) implements Read {}
    }

    static Read of(SettingField.Range field, String typed) {
        try {
            var number = new BigDecimal(typed.strip());
            boolean inside = number.compareTo(field.min()) >= 0 && number.compareTo(field.max()) <= 0;
            int decimals = number.stripTrailingZeros().scale();
            boolean fits = decimals <= (field.whole() ? 0 : MOST_DECIMALS);
            return inside && fits ? new Read.Good(new SettingValue.Number(number)) : new Read.Bad(range(field));
        } catch (NumberFormatException notANumber) {
            return new Read.Bad(range(field));
        }
    }

    /// The allowed range, such as `1 to 100,000`.
    static String range(SettingField.Range field) {
        String from = Brief.plain(field.min());
        String to = Brief.plain(field.max());
        return field.whole() ? TEXTS.get("field.range.whole", from, to) : TEXTS.get("field.range", from, to);
    }
}
