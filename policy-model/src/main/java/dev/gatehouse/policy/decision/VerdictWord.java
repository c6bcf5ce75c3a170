package dev.gatehouse.policy.decision;

/// The one word for how a request ended, as shown everywhere.
public enum VerdictWord {
    ALLOWED,
    MASKED,
    RATE_LIMITED,
    BLOCKED
}
