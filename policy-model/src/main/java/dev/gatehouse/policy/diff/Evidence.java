package dev.gatehouse.policy.diff;

/// How a consequence is known.
public enum Evidence {
    /// Every combination of role, route, model and action was decided under both policies.
    PROVED,
    /// It follows from what the settings say about themselves; no request was tried.
    COMPILED
}
