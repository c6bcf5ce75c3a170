package dev.gatehouse.engine.model;

import java.time.Duration;

/// What a text generator did.
///
/// @param text the whole answer
/// @param finish why it ended
/// @param tokens how many tokens went in and came out
/// @param timing how long it took
public record Generation(String text, Finish finish, Tokens tokens, Timing timing) {
    /// Why an answer ended.
    public enum Finish {
        /// The model was done.
        STOP,
        /// The bound on tokens was reached.
        LENGTH,
        /// The reader asked to stop.
        CANCELLED
    }

    /// How a count is known.
    public enum Known {
        COUNTED,
        ESTIMATED
    }

    /// Tokens in and out.
    public record Tokens(int input, int output, Known known) {}

    /// Wall times; `device` is the time the device computed for this answer, zero when it is elsewhere.
    public record Timing(Duration toFirstToken, Duration total, Duration device) {}
}
