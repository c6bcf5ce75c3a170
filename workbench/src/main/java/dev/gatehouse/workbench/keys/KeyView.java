package dev.gatehouse.workbench.keys;

import java.time.Instant;

/// An API key as it may be shown.
///
/// @param prefix its public start
/// @param status what it is worth now, as the next release will say
/// @param standing how it stands to the newest release
public record KeyView(
        String id,
        String prefix,
        String role,
        String owner,
        Instant created,
        Instant expires,
        Status status,
        Standing standing) {
    /// What a key is worth.
    public enum Status {
        ACTIVE,
        DISABLED,
        REVOKED,
        EXPIRED
    }

    /// Whether gateways know of it.
    public enum Standing {
        /// It comes with the next release.
        NEW,
        /// The newest release has it in another state.
        CHANGED,
        /// The newest release has it as it is.
        RELEASED
    }
}
