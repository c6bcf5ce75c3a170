package dev.gatehouse.gateway.spi;

import dev.gatehouse.policy.traffic.TrafficEvent;

/// A traffic event that the log has not numbered yet.
@FunctionalInterface
public interface EventDraft {
    /// The event under the number that the log gives it.
    TrafficEvent numbered(long sequence);
}
