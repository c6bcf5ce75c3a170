package dev.gatehouse.policy;

import java.util.Locale;

/// Where a policy is meant to be in force.
public enum Environment {
    DEV,
    STAGING,
    PRODUCTION;

    /// The word as it is written in a policy.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
