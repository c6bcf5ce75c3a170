package dev.gatehouse.engine.runtime.openai.json;

import dev.gatehouse.engine.model.Generation;
import java.util.Optional;

/// What one piece of a server's answer says: a whole answer, or one event of a stream.
public sealed interface Reply {
    /// A part of the answer, or all of it.
    ///
    /// @param text empty when this piece brings none
    /// @param finish why the answer ended, once it has
    /// @param usage what the server counted, when it tells
    record Part(String text, Optional<Generation.Finish> finish, Optional<Usage> usage) implements Reply {}

    /// The server gave up.
    ///
    /// @param sentence the server's own words, shortened, control characters left out
    record Failure(String sentence) implements Reply {}

    /// Not this dialect.
    record Foreign() implements Reply {}

    /// Token counts of a server.
    record Usage(int input, int output) {}
}
