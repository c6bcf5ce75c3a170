package dev.gatehouse.trust.apikey;

import dev.gatehouse.trust.content.KeyRecord;

/// What is known about a key that somebody presented.
public sealed interface KeyVerdict {
    /// The key is in use.
    record Valid(KeyRecord key) implements KeyVerdict {}

    /// No key of this release: wrong shape, unknown prefix or wrong secret, and nobody is told which.
    record Unknown() implements KeyVerdict {}

    /// The right key after its time.
    record Expired(KeyRecord key) implements KeyVerdict {}

    /// The right key, switched off.
    record Disabled(KeyRecord key) implements KeyVerdict {}

    /// The right key, taken back for ever.
    record Revoked(KeyRecord key) implements KeyVerdict {}
}
