package dev.gatehouse.gateway.ledger;

import java.util.ArrayDeque;
import java.util.TreeMap;

/// When one key sent requests: exactly for the last minutes, by the minute before that.
///
/// A minute that a question covers only in part counts whole, so a limit is never looser than it says. Not for use by
/// several
/// threads at once.
final class Tally {
    static final long MICROS_A_MINUTE = 60_000_000L;
    private static final long EXACT_MICROS = 3 * MICROS_A_MINUTE;
    private static final long KEPT_MINUTES = 25 * 60;

    private final ArrayDeque<Long> exact = new ArrayDeque<>();
    private final TreeMap<Long, Long> minutes = new TreeMap<>();

    void add(long micros) {
        exact.addLast(micros);
        fold(micros);
    }

    void addMinute(long minute, long count) {
        minutes.merge(minute, count, Long::sum);
    }

    /// Requests with `from <= at < to`.
    long count(long from, long to) {
        long sum = 0;
        for (var each : minutes.subMap(
                        Math.floorDiv(from, MICROS_A_MINUTE), true, Math.floorDiv(to - 1, MICROS_A_MINUTE), true)
                .values()) {
            sum += each;
        }
        for (var each = exact.descendingIterator(); each.hasNext(); ) {
            long at = each.next();
            if (at >= from && at < to) {
                sum++;
            }
        }
        return sum;
    }

    Iterable<Long> exactMicros() {
        return exact;
    }

    TreeMap<Long, Long> wholeMinutes() {
        return minutes;
    }

    private void fold(long now) {
        while (!exact.isEmpty() && exact.peekFirst() < now - EXACT_MICROS) {
            addMinute(Math.floorDiv(exact.removeFirst(), MICROS_A_MINUTE), 1);
        }
        minutes.headMap(Math.floorDiv(now, MICROS_A_MINUTE) - KEPT_MINUTES).clear();
    }
}
