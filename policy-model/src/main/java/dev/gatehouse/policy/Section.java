package dev.gatehouse.policy;

import java.util.Locale;

/// The part of a policy file in which a kind of control is written, in the order in which the parts run.
public enum Section {
    INPUT,
    GUARDS,
    LIMITS,
    OUTPUT;

    /// The key of the part in a policy file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
