package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.exchange.Caller;

/// Tells whose API key it is. Part of a release; safe for use by several threads.
@FunctionalInterface
public interface KeyCheck {
    /// Looks the key up and checks that it counts now, in a time that does not depend on how much of it is right.
    Answer check(PresentedKey key);

    /// What came of it.
    sealed interface Answer {
        /// A valid key.
        record Holder(Caller.KeyHolder caller) implements Answer {}

        /// No valid key.
        ///
        /// @param code `auth.unknown`, `auth.expired`, `auth.disabled` or `auth.revoked`
        record Rejected(String code, String sentence) implements Answer {}
    }
}
