package dev.gatehouse.trust.content;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was tested before the release was signed, and with what.
///
/// @param made when the evidence was gathered
/// @param engine the engine that decided in the tests
/// @param suites one entry for each suite that ran
/// @param models SHA-256 in hex of each model in use, by model id
/// @param priceDigest SHA-256 in hex of the price catalogue that costs were reckoned with
public record Evidence(
        Instant made,
        EngineVersion engine,
        List<SuiteResult> suites,
        SortedMap<String, String> models,
        String priceDigest) {
    /// The name of the target.
    public static final String TARGET = "evidence.json";

    public Evidence {
        suites = List.copyOf(suites);
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }

    /// What one suite gave.
    ///
    /// @param digest SHA-256 of the suite file in hex
    /// @param rows how many cases ran
    /// @param metrics finite numbers by name, such as `recall_at_fpr_1`
    public record SuiteResult(String name, String digest, long rows, SortedMap<String, Double> metrics) {
        public SuiteResult {
            Texts.requireLine("suite name", name);
            metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
            metrics.forEach((metric, value) -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("the metric " + metric + " of suite " + name + " is " + value);
                }
            });
        }
    }
}
