package dev.gatehouse.app.kit.format;

import java.time.Duration;

/// Spans of time: `18.4 ms`, `13 s`, `2 min`, `3 h`, `5 days`.
public final class Durations {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private Durations() {}

    /// Milliseconds with one decimal below a hundred, without their unit: for columns.
    public static String millis(long nanos) {
        double millis = nanos / NANOS_PER_MILLI;
        return Numbers.decimal(millis, millis < 99.95 ? 1 : 0);
    }

    /// Milliseconds with their unit, or seconds from ten seconds on.
    public static String latency(Duration span) {
        return span.toSeconds() >= 10 ? rough(span) : millis(span.toNanos()) + " ms";
    }

    /// A span in its largest fitting unit, cut off.
    public static String rough(Duration span) {
        Duration size = span.abs();
        if (size.compareTo(Duration.ofMinutes(2)) < 0) {
            return size.toSeconds() + " s";
        }
        if (size.compareTo(Duration.ofHours(2)) < 0) {
            return size.toMinutes() + " min";
        }
        if (size.compareTo(Duration.ofDays(2)) < 0) {
            return size.toHours() + " h";
        }
        return size.toDays() + " days";
    }
}
