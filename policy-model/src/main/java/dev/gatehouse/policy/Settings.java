package dev.gatehouse.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The settings of one control, complete: every field of its kind is present, defaults filled in by the reader.
/// Immutable; order is the order of the kind's fields.
public record Settings(SequencedMap<String, SettingValue> values) {
    public static final Settings NONE = new Settings(new LinkedHashMap<>());

    public Settings {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /// The number under `key`; throws `IllegalArgumentException` when there is none.
    public double number(String key) {
        if (values.get(key) instanceof SettingValue.Number(var value)) {
            return value.doubleValue();
        }
        throw missing(key, "a number");
    }

    /// The whole number under `key`; throws `IllegalArgumentException` when there is none.
    public long whole(String key) {
        if (values.get(key) instanceof SettingValue.Number(var value)) {
            return value.longValueExact();
        }
        throw missing(key, "a whole number");
    }

    /// The text under `key`; throws `IllegalArgumentException` when there is none.
    public String text(String key) {
        if (values.get(key) instanceof SettingValue.Text(var value)) {
            return value;
        }
        throw missing(key, "a text");
    }

    /// The texts under `key`; throws `IllegalArgumentException` when there are none.
    public List<String> texts(String key) {
        if (values.get(key) instanceof SettingValue.Texts(var list)) {
            return list;
        }
        throw missing(key, "a list");
    }

    /// A copy in which `key` has `value`.
    public Settings with(String key, SettingValue value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }

    private static IllegalArgumentException missing(String key, String shape) {
        return new IllegalArgumentException("setting \"" + key + "\" is not " + shape);
    }
}
