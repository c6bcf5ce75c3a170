package dev.gatehouse.engine.metrics;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All figures of a suite.
///
/// @param confusion of what the policy did
/// @param scores of what its scoring guards said
/// @param latency of whole decisions
/// @param categories the counts of each category, in the order of their names
public record SuiteMetrics(
        Confusion confusion, ScoreMetrics scores, Latency latency, SequencedMap<String, Confusion> categories) {
    public SuiteMetrics {
        categories = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(categories));
    }

    public static SuiteMetrics of(Collection<Observation> observations) {
        var byCategory = observations.stream()
                .collect(Collectors.groupingBy(Observation::category, TreeMap::new, Collectors.toList()));
        var categories = new LinkedHashMap<String, Confusion>();
        byCategory.forEach((name, rows) -> categories.put(name, Confusion.of(rows)));
        return new SuiteMetrics(
                Confusion.of(observations),
                ScoreMetrics.of(observations),
                Latency.of(observations.stream().mapToLong(Observation::nanos)),
                categories);
    }

    /// The figures that a gate can name, in the order in which they are shown.
    public SequencedMap<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        FIGURES.forEach((name, figure) -> figures.put(name, figure.apply(this)));
        return figures;
    }

    /// The names that a gate may use, and what each stands for. Latencies are in milliseconds.
    static final SequencedMap<String, Function<SuiteMetrics, Double>> FIGURES = figureTable();

    private static SequencedMap<String, Function<SuiteMetrics, Double>> figureTable() {
        var table = new LinkedHashMap<String, Function<SuiteMetrics, Double>>();
        table.put("precision", each -> each.confusion.precision());
        table.put("recall", each -> each.confusion.recall());
        table.put("f1", each -> each.confusion.f1());
        table.put("accuracy", each -> each.confusion.accuracy());
        table.put("fpr", each -> each.confusion.falsePositiveRate());
        table.put("recall_at_fpr_1", each -> each.scores.atFpr1().recall());
        table.put("roc_auc", each -> each.scores.rocAuc());
        table.put("ece", each -> each.scores.calibrationError());
        table.put("p50_ms", each -> each.latency.p50() / 1e6);
        table.put("p95_ms", each -> each.latency.p95() / 1e6);
        table.put("p99_ms", each -> each.latency.p99() / 1e6);
        return Collections.unmodifiableSequencedMap(table);
    }
}
