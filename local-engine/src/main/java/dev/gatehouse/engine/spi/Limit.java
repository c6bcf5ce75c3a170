package dev.gatehouse.engine.spi;

import dev.gatehouse.engine.exchange.Exchange;
import java.time.Duration;

/// Says whether one more request fits. Safe for use by several threads.
public interface Limit {
    /// Checks against what `usage` has counted, without counting.
    Room check(Exchange.Request request, UsageLedger usage);

    /// Whether there is room.
    sealed interface Room {
        /// There is.
        ///
        /// @param detail such as "41 of 60 requests this minute"
        record Free(String detail) implements Room {}

        /// There is none.
        ///
        /// @param reason stable code, such as `limit.requests`
        /// @param retryAfter when to try again; positive
        record Full(String reason, String detail, Duration retryAfter) implements Room {}
    }
}
