package dev.gatehouse.policy.yaml;

import java.time.Duration;

/// How durations are written in a policy.
public final class Durations {
    private Durations() {}

    /// The shortest way to write `duration`, such as `90d` or `1500ms`.
    public static String word(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 86_400_000 == 0) {
            return millis / 86_400_000 + "d";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
