package dev.gatehouse.workbench.traffic;

import dev.gatehouse.policy.decision.VerdictWord;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Sums over requests.
///
/// @param requests how many ended with each verdict; a verdict that is not there stands for none
/// @param costUsdMicros millionths of a US dollar
/// @param gpuMillis device time
/// @param totalMillis the wall times of all requests together
public record Totals(
        Map<VerdictWord, Long> requests,
        long inputTokens,
        long outputTokens,
        long costUsdMicros,
        long gpuMillis,
        long totalMillis) {
    public static final Totals NONE = new Totals(Map.of(), 0, 0, 0, 0, 0);

    public Totals {
        var copy = new EnumMap<VerdictWord, Long>(VerdictWord.class);
        copy.putAll(requests);
        requests = Collections.unmodifiableMap(copy);
    }

    /// How many ended with `verdict`.
    public long requests(VerdictWord verdict) {
        return requests.getOrDefault(verdict, 0L);
    }

    /// How many there were.
    public long allRequests() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    public Totals plus(Totals other) {
        var sum = new EnumMap<VerdictWord, Long>(VerdictWord.class);
        sum.putAll(requests);
        other.requests.forEach((verdict, count) -> sum.merge(verdict, count, Long::sum));
        return new Totals(
                sum,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                costUsdMicros + other.costUsdMicros,
                gpuMillis + other.gpuMillis,
                totalMillis + other.totalMillis);
    }
}
