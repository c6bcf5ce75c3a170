package dev.gatehouse.engine.masking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers placeholders per type over one exchange: the same value gets the same number. One exchange; one thread.
public final class Placeholders {
    private static final Pattern WRITTEN = Pattern.compile("\\[([A-Z][A-Z_]{0,30})_([0-9]{1,6})]");
    private final Map<String, Integer> highest = new HashMap<>();
    private final Map<Value, String> given = new HashMap<>();

    /// Starts after every placeholder that already stands in `texts`, so that no two things share a name.
    public Placeholders(List<String> texts) {
        for (String text : texts) {
            Matcher matcher = WRITTEN.matcher(text);
            while (matcher.find()) {
                highest.merge(matcher.group(1), Integer.valueOf(matcher.group(2)), Math::max);
            }
        }
    }

    /// The placeholder that stands for `value`, such as `[EMAIL_1]`.
    public String of(String type, String value) {
        return given.computeIfAbsent(
                new Value(type, value), _ -> "[" + type + "_" + highest.merge(type, 1, Integer::sum) + "]");
    }

    private record Value(String type, String text) {
        @Override
        public String toString() {
            return type;
        }
    }
}
