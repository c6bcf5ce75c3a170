package dev.gatehouse.policy.diff;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import dev.gatehouse.policy.spi.SettingField.Stricter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares one setting before and after.
///
/// Lists name what a control looks for or where it looks, so a longer one is stricter. A choice has no direction that
/// can be told from its words.
final class SettingDiff {
    private final String control;
    private final String remark;

    /// @param remark a sentence that is added to each change, or empty
    SettingDiff(String control, String remark) {
        this.control = control;
        this.remark = remark;
    }

    record Change(Direction direction, String sentence) {}

    List<Change> changes(
            Optional<SettingField> field, String key, Optional<SettingValue> before, Optional<SettingValue> after) {
        if (before.orElse(null) instanceof SettingValue.Texts(var then)
                && after.orElse(null) instanceof SettingValue.Texts(var now)) {
            return lists(key, then, now);
        }
        var words = control + " has another " + key + ": " + words(before) + " becomes " + words(after) + unit(field)
                + "." + remark;
        if (field.orElse(null) instanceof SettingField.Range range
                && before.orElse(null) instanceof SettingValue.Number(var then)
                && after.orElse(null) instanceof SettingValue.Number(var now)) {
            boolean lower = now.compareTo(then) < 0;
            boolean stricter = lower == (range.stricter() == Stricter.LOWER);
            return List.of(new Change(
                    stricter ? Direction.STRICTER : Direction.WEAKER,
                    control + " has a " + (lower ? "lower " : "higher ") + key + ": " + words(before) + " becomes "
                            + words(after) + unit(field) + "." + remark));
        }
        return List.of(new Change(Direction.NEUTRAL, words));
    }

    private List<Change> lists(String key, List<String> before, List<String> after) {
        var changes = new ArrayList<Change>();
        var gone = before.stream().filter(each -> !after.contains(each)).toList();
        var added = after.stream().filter(each -> !before.contains(each)).toList();
        if (!gone.isEmpty()) {
            changes.add(new Change(
                    Direction.WEAKER,
                    control + " has no longer in " + key + ": " + String.join(", ", gone) + "." + remark));
        }
        if (!added.isEmpty()) {
            changes.add(new Change(
                    Direction.STRICTER,
                    control + " has now also in " + key + ": " + String.join(", ", added) + "." + remark));
        }
        if (changes.isEmpty()) {
            changes.add(new Change(Direction.NEUTRAL, control + " has " + key + " in another order." + remark));
        }
        return changes;
    }

    private static String unit(Optional<SettingField> field) {
        return field.orElse(null) instanceof SettingField.Range range
                        && !range.unit().isEmpty()
                ? " " + range.unit()
                : "";
    }

    private static String words(Optional<SettingValue> value) {
        return value.map(found -> switch (found) {
                    case SettingValue.Number(var number) -> number.toPlainString();
                    case SettingValue.Text(var text) -> text;
                    case SettingValue.Texts(var texts) -> String.join(", ", texts);
                })
                .orElse("nothing");
    }
}
