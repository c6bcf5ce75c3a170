package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.Head;
import dev.gatehouse.engine.metrics.ScoreMetrics;
import dev.gatehouse.engine.model.TextEncoder;
import java.time.Duration;

/// How a training ended.
public sealed interface TrainingOutcome {
    /// With a head.
    ///
    /// @param threshold the lowest, in hundredths, at which the share of benign rows that are flagged is at most
    ///     the plan's target, on scores by models that never saw them
    /// @param validation the metrics of those scores
    /// @param rows what it was trained on
    record Trained(
            Head head, double threshold, ScoreMetrics validation, RowCounts rows, TextEncoder encoder, Duration took)
            implements TrainingOutcome {}

    /// By the listener's wish; nothing was written.
    record Cancelled() implements TrainingOutcome {}

    /// @param leftOut rows with a label that a guard against injection does not learn from
    record RowCounts(int benign, int attack, int leftOut) {}
}
