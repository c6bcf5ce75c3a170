package dev.gatehouse.policy;

import java.util.Locale;

/// What a control does with what it finds.
public enum Mode {
    /// Decide and act.
    ENFORCE,
    /// Decide and record, never change the exchange.
    MONITOR,
    /// Do not run.
    OFF;

    /// The word as it is written in a policy.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
