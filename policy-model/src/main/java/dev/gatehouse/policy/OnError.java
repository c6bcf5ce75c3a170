package dev.gatehouse.policy;

import java.util.Locale;

/// What happens when a control fails or takes too long.
public enum OnError {
    /// Refuse the request: fail closed. The default.
    DENY,
    /// Go on without the control: fail open.
    ALLOW;

    /// The word as it is written in a policy.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
