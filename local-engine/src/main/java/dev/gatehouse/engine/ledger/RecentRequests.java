package dev.gatehouse.engine.ledger;

import java.time.Instant;
import java.util.Arrays;

/// When the requests of one caller came, to the nanosecond, for as long as the ledger keeps them. Counting takes the
/// logarithm of their number. One thread at a time.
final class RecentRequests {
    /// More than the largest limit per minute that a policy can set.
    static final int MOST = 131_072;

    private static final long KEPT_NANOS = InMemoryLedger.REQUESTS_KEPT.toNanos();
    private long[] times = new long[16];
    private int first;
    private int end;

    void add(Instant at) {
        makeRoom();
        long time = nanos(at);
        int place = end;
        // Requests come nearly in order: the search from the end is short.
        while (place > first && times[place - 1] > time) {
            times[place] = times[place - 1];
            place--;
        }
        times[place] = time;
        end++;
        forgetOld();
    }

    long between(Instant from, Instant to) {
        return Math.max(0, before(nanos(to)) - before(nanos(from)));
    }

    private void forgetOld() {
        first = Math.max(first + before(times[end - 1] - KEPT_NANOS), end - MOST);
    }

    private void makeRoom() {
        if (end < times.length) {
            return;
        }
        int size = end - first;
        int capacity = size > times.length / 2 ? times.length * 2 : times.length;
        times = Arrays.copyOf(Arrays.copyOfRange(times, first, end), capacity);
        first = 0;
        end = size;
    }

    private int before(long time) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - first;
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }
}
