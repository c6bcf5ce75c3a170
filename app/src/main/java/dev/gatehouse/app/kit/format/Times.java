package dev.gatehouse.app.kit.format;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Points in time, in the viewer's zone: `14:32`, `14:32:06.540`, `9 Nov 2026`, `4 s ago`, `in 5 days`.
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "d MMM yyyy HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /// Hour and minute.
    public static String clock(Instant time, ZoneId zone) {
        return CLOCK.format(time.atZone(zone));
    }

    /// To the millisecond, for logs.
    public static String log(Instant time, ZoneId zone) {
        return LOG.format(time.atZone(zone));
    }

    /// Day and month.
    public static String day(Instant time, ZoneId zone) {
        return DAY.format(time.atZone(zone));
    }

    /// Day, month and year.
    public static String date(Instant time, ZoneId zone) {
        return DATE.format(time.atZone(zone));
    }

    /// In UTC, for tooltips.
    public static String utc(Instant time) {
        return UTC.format(time);
    }

    /// How long before `now`: `4 s ago`.
    public static String ago(Instant time, Instant now) {
        return Durations.rough(Duration.between(time, now)) + " ago";
    }

    /// How long after `now`: `in 5 days`; for what has passed, [#ago].
    public static String until(Instant time, Instant now) {
        return time.isBefore(now) ? ago(time, now) : "in " + Durations.rough(Duration.between(now, time));
    }
}
