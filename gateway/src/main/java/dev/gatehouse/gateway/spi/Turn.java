package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import java.time.Instant;
import java.util.Optional;

/// One call on its way through the filters.
///
/// @param call what is asked, as far as filters have changed it
/// @param caller as far as it has been proven
/// @param sink where the answer is told piece by piece
public record Turn(Arrival arrival, ChatCall call, Caller caller, ServedRelease release, AnswerSink sink) {

    /// What is known of a call from its first moment.
    ///
    /// @param id unique, also told to the caller
    /// @param nanos the monotonic clock when it arrived
    /// @param path the path it came in on
    public record Arrival(String id, Instant at, long nanos, String path, Optional<PresentedKey> key) {}

    /// What the engine judges.
    public Exchange.Request request() {
        return new Exchange.Request(
                arrival.id(),
                caller,
                arrival.path(),
                call.model(),
                call.action(),
                call.messages(),
                call.sampling().maxOutputTokens(),
                arrival.at());
    }

    public Turn withCaller(Caller proven) {
        return new Turn(arrival, call, proven, release, sink);
    }

    public Turn withCall(ChatCall changed) {
        return new Turn(arrival, changed, caller, release, sink);
    }

    public Turn withSink(AnswerSink changed) {
        return new Turn(arrival, call, caller, release, changed);
    }
}
