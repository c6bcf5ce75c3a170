package dev.gatehouse.engine.spi;

import java.time.Instant;

/// What keys have used. The gateway keeps it on disk, the console in memory. Safe for use by several threads.
public interface UsageLedger {
    /// Counts one admitted request of `key` at `at`.
    void countRequest(String key, Instant at);

    /// Adds what a request of `key` cost.
    void addCost(String key, Instant at, long usdMicros);

    /// Requests of `key` with `from <= at < to`.
    long requests(String key, Instant from, Instant to);

    /// Money spent by `key` on the UTC day of `day`, in millionths of a US dollar.
    long usdMicrosOnDay(String key, Instant day);

    /// Money spent by all keys together on the UTC day of `day`, in millionths of a US dollar.
    long usdMicrosOnDay(Instant day);
}
