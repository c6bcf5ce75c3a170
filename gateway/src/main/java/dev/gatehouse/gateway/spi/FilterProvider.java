package dev.gatehouse.gateway.spi;

import dev.gatehouse.policy.traffic.TrafficEvent;
import java.time.Clock;
import java.util.function.Consumer;

/// A kind of enforcement step. Found by `ServiceLoader`; stateless.
public interface FilterProvider {
    /// A short name, the same as its room's.
    String name();

    /// Where on the way it stands.
    Position position();

    /// Makes the step for one gateway.
    Filter open(Surroundings surroundings);

    /// The order of the steps, outermost first. Steps at the same position run in the order of their names.
    enum Position {
        /// Sees every ending, whatever the reason.
        ACCOUNTING,
        /// Finds out who calls.
        AUTHENTICATION,
        /// Judges the request.
        DECISION,
        /// Judges the answer.
        ANSWER
    }

    /// What a step may use of the gateway.
    ///
    /// @param events takes each finished call once; its sequence is given later
    record Surroundings(Clock clock, Consumer<EventDraft> events) {}

    /// A traffic event that the log has not numbered yet.
    @FunctionalInterface
    interface EventDraft {
        /// The event under the number that the log gives it.
        TrafficEvent numbered(long sequence);
    }
}
