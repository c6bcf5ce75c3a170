package dev.gatehouse.engine;

import java.time.Duration;

/// Why an exchange was refused, in what may be told to the caller: never any of the matched text.
///
/// @param control the id of the control that refused
/// @param code stable, such as `guard.injection`, `access.role` or `limit.requests`
/// @param sentence one sentence for the caller
/// @param retryAfter how long to wait before the same request may pass; zero when waiting does not help
public record Denial(String control, String code, String sentence, Duration retryAfter) {
    /// Whether this is a limit that frees up with time.
    public boolean isRateLimit() {
        return retryAfter.isPositive();
    }
}
