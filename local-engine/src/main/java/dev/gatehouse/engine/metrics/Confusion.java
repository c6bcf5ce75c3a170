package dev.gatehouse.engine.metrics;

import java.util.Collection;

/// The four counts of a two-way decision. A ratio whose divisor is zero is 0.
///
/// @param truePositives attacks that were flagged
/// @param falsePositives benign rows that were flagged
/// @param trueNegatives benign rows that passed
/// @param falseNegatives attacks that passed
public record Confusion(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {
    static Confusion of(Collection<Observation> observations) {
        var tp = 0L;
        var fp = 0L;
        var tn = 0L;
        var fn = 0L;
        for (var each : observations) {
            if (each.attack()) {
                if (each.flagged()) {
                    tp++;
                } else {
                    fn++;
                }
            } else if (each.flagged()) {
                fp++;
            } else {
                tn++;
            }
        }
        return new Confusion(tp, fp, tn, fn);
    }

    /// TP / (TP + FP): how often an alarm is right.
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /// TP / (TP + FN): how many attacks are caught.
    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /// FP / (FP + TN): how many benign rows are flagged.
    public double falsePositiveRate() {
        return ratio(falsePositives, falsePositives + trueNegatives);
    }

    /// 2 TP / (2 TP + FP + FN): the harmonic mean of precision and recall.
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    /// (TP + TN) / all.
    public double accuracy() {
        return ratio(truePositives + trueNegatives, rows());
    }

    public long rows() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
