package dev.gatehouse.app.screen.policies.field;

import java.time.Duration;
import java.util.regex.Pattern;

/// Spans of time as a policy writes them: a whole number and a unit, such as `90d`.
public final class Spans {
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,9}(ms|s|m|h|d)");

    private Spans() {}

    /// Whether a text is one.
    public static boolean isSpan(String text) {
        return SPAN.matcher(text.strip()).matches();
    }

    /// A span in the largest unit that it fills without a rest.
    public static String text(Duration span) {
        if (span.toMillis() % 1000 != 0) {
            return span.toMillis() + "ms";
        }
        long seconds = span.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 && seconds > 60 ? seconds / 60 + "m" : seconds + "s";
    }
}
