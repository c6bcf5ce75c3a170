package dev.gatehouse.engine;

/// How much of a policy is run once the verdict is certain.
public enum TraceDepth {
    /// Stop at the first refusal; the rest is reported as skipped.
    EARLY_EXIT,
    /// Run every control, for a look at all of them. The verdict is the same.
    FULL
}
