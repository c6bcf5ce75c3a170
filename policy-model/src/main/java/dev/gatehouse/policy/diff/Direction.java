package dev.gatehouse.policy.diff;

/// Whether a change lets more or less through.
public enum Direction {
    /// More passes than before, or passes less watched.
    WEAKER,
    /// Less passes than before.
    STRICTER,
    /// Neither, or it cannot be told.
    NEUTRAL
}
