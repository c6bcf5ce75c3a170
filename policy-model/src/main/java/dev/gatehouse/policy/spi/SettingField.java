package dev.gatehouse.policy.spi;

import dev.gatehouse.policy.SettingValue;
import java.math.BigDecimal;
import java.util.List;

/// One thing that can be set on a control: its shape, range, default and meaning.
public sealed interface SettingField {
    /// The key in the policy, in camelCase.
    String key();

    /// A label for people, such as "Threshold".
    String title();

    /// One sentence that says what the value does, with its unit.
    String description();

    /// The value used when the policy names none.
    SettingValue standard();

    /// A number between `min` and `max`, both included.
    ///
    /// @param step the smallest sensible change; 1 makes it a whole number
    /// @param unit such as "characters", or empty
    record Range(
            String key,
            String title,
            String description,
            BigDecimal min,
            BigDecimal max,
            BigDecimal step,
            String unit,
            Stricter stricter,
            SettingValue.Number standard)
            implements SettingField {
        /// Whether only whole numbers are allowed.
        public boolean whole() {
            return step.stripTrailingZeros().scale() <= 0;
        }
    }

    /// One of several fixed words.
    record Choice(String key, String title, String description, List<Option> options, SettingValue.Text standard)
            implements SettingField {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Any number of several fixed words, at least one.
    record Choices(String key, String title, String description, List<Option> options, SettingValue.Texts standard)
            implements SettingField {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /// Free texts, such as own patterns; may be empty.
    ///
    /// @param each what one text must be
    record TextList(String key, String title, String description, TextShape each, SettingValue.Texts standard)
            implements SettingField {}

    /// One word of a choice.
    ///
    /// @param word as written in the policy
    /// @param title as shown to people
    record Option(String word, String title) {}

    /// What a free text must be.
    enum TextShape {
        ANY,
        /// A regular expression in RE2 syntax, matched in linear time.
        LINEAR_REGEX
    }

    /// In which direction a number makes the control stricter.
    enum Stricter {
        LOWER,
        HIGHER
    }
}
