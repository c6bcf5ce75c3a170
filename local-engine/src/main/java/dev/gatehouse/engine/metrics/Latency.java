package dev.gatehouse.engine.metrics;

import java.util.Arrays;
import java.util.stream.LongStream;

/// How long decisions took, in nanoseconds. A percentile is taken by nearest rank: of `n` times in ascending order, the
/// p-th percentile is the one at position ceil(p / 100 x n), counted from 1. All are 0 when there are no rows.
public record Latency(long p50, long p95, long p99, long max) {
    static Latency of(LongStream nanos) {
        var sorted = nanos.sorted().toArray();
        return new Latency(rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), rank(sorted, 100));
    }

    private static long rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        var position = Math.ceilDiv((long) percent * sorted.length, 100L);
        return sorted[(int) Math.max(1, position) - 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(new long[] {p50, p95, p99, max});
    }
}
