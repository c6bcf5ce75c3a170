package dev.gatehouse.workbench.suites;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one run of a suite gave.
///
/// @param number counts up by one
/// @param suite the name of the suite's file
/// @param suiteSha256 of the file, lower-case hex
/// @param policyDigest SHA-256 of the canonical JSON of the policy that decided, lower-case hex
/// @param rows how many cases ran
/// @param metrics finite numbers by name, such as `recall_at_fpr_1`
public record SuiteRun(
        long number,
        String suite,
        String suiteSha256,
        String policyDigest,
        long rows,
        SortedMap<String, Double> metrics,
        Instant at,
        Duration took) {
    public SuiteRun {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }
}
