package dev.gatehouse.policy;

import java.time.Duration;

/// How callers prove who they are. In this version: API keys that end.
///
/// @param mode whether a request without a valid key is refused, only recorded, or not looked at
/// @param maxKeyLifetime the longest a key may live from its creation
public record Identity(Mode mode, Duration maxKeyLifetime) {
    public Identity {
        if (maxKeyLifetime.isNegative() || maxKeyLifetime.isZero()) {
            throw new IllegalArgumentException("the longest lifetime of a key must be longer than zero");
        }
    }
}
