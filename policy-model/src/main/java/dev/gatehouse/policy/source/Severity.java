package dev.gatehouse.policy.source;

import java.util.Locale;

/// How bad a problem is.
public enum Severity {
    /// The policy cannot be used.
    ERROR,
    /// It can be used, but most likely does not do what its author wants.
    WARNING,
    /// Worth knowing.
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
