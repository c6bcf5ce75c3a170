package dev.gatehouse.engine.metrics;

import java.util.OptionalDouble;

/// How one row was judged, as far as figures need it.
///
/// @param category for figures by category
/// @param attack whether it should have been flagged
/// @param flagged whether it was
/// @param score how sure the scoring guards were; empty when none gave a score
/// @param nanos the time of the decision
public record Observation(String category, boolean attack, boolean flagged, OptionalDouble score, long nanos) {}
