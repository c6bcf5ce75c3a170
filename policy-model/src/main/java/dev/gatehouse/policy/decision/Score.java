package dev.gatehouse.policy.decision;

/// How sure a control was, where it works with scores.
public sealed interface Score {
    Score NONE = new Absent();

    /// The control does not work with scores.
    record Absent() implements Score {}

    /// A score from 0 to 1 and the threshold from which on it counts as a hit.
    record Against(double value, double threshold) implements Score {}
}
