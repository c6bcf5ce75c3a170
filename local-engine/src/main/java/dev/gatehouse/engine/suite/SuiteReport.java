package dev.gatehouse.engine.suite;

import dev.gatehouse.engine.metrics.Observation;
import dev.gatehouse.engine.metrics.ScoreHistogram;
import dev.gatehouse.engine.metrics.SuiteMetrics;
import java.time.Duration;
import java.util.List;

/// What came of a run.
///
/// @param policyDigest of the policy that decided, lower-case hex
/// @param parallel how many rows were judged at the same time; latencies hold for that
/// @param results one for each row, in the order of the rows
/// @param took wall time of the whole run
public record SuiteReport(
        String policyDigest, int parallel, List<RowResult> results, SuiteMetrics metrics, Duration took) {
    public SuiteReport {
        results = List.copyOf(results);
    }

    /// The spread of the scores.
    ///
    /// @param buckets equal parts of 0 to 1
    public ScoreHistogram histogram(int buckets) {
        return ScoreHistogram.of(observations(), buckets);
    }

    private List<Observation> observations() {
        return results.stream().map(RowResult::observation).toList();
    }
}
