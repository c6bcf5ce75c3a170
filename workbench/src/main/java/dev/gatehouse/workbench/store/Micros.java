package dev.gatehouse.workbench.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as the database keeps them: microseconds since 1970 in UTC.
final class Micros {
    private Micros() {}

    static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    /// As [#of], with times beyond what fits cut to the first or last that does: for bounds of queries.
    static long bound(Instant at) {
        if (at.isBefore(at(Long.MIN_VALUE / 2))) {
            return Long.MIN_VALUE / 2;
        }
        return at.isAfter(at(Long.MAX_VALUE / 2)) ? Long.MAX_VALUE / 2 : of(at);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
