package dev.gatehouse.trust.content;

import java.util.Locale;

/// What an administrator said about a key. Expiry is a matter of time, not of state.
public enum KeyState {
    ACTIVE,
    /// Out of use for now; can be made active again.
    DISABLED,
    /// Out of use for ever.
    REVOKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
