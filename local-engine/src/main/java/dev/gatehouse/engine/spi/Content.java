package dev.gatehouse.engine.spi;

import dev.gatehouse.engine.exchange.Message;
import java.util.List;

/// The texts that a guard looks at.
///
/// @param direction in or out
/// @param messages in order; one message by the assistant for an answer
public record Content(Direction direction, List<Message> messages) {
    public Content {
        messages = List.copyOf(messages);
    }

    /// Which way the text goes.
    public enum Direction {
        INPUT,
        OUTPUT
    }
}
