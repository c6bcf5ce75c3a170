package dev.gatehouse.engine.training;

import dev.gatehouse.engine.metrics.SuiteMetrics;

/// What a head did on rows that it did not learn from.
///
/// @param file the name of the file
/// @param leftOut rows with a label that is neither benign nor one that it learns
public record Evaluation(String file, SuiteMetrics metrics, int leftOut) {}
