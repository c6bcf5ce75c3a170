package dev.gatehouse.workbench.drafts;

/// Which policy of a workspace decides.
public enum Under {
    DRAFT,
    /// That of the newest release.
    RELEASED
}
