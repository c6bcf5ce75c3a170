package dev.gatehouse.engine.spi;

import dev.gatehouse.engine.exchange.Message;
import java.util.List;
import java.util.Map;

/// Looks at the texts of one exchange and says what it found. Deterministic, safe for use by several threads.
public interface Guard extends AutoCloseable {
    /// Looks at all passages of one direction together. May throw: the engine then does what `onError` says.
    Finding inspect(Content content);

    /// The most characters of a streamed answer that must be held back so that no match is missed; 0 when the guard
    /// does not look at answers. A guard that must see the whole answer returns `Integer.MAX_VALUE`.
    int streamWindow();

    /// How much of an answer can be judged while it is still being written: however the answer goes on behind the end
    /// of `text`, what begins before the returned index will be found just as it is found now.
    ///
    /// @param text the answer so far, or the end of it with [#streamWindow()] characters in front of `from`
    /// @param from returned before for the same answer, or where it begins; what is returned is not below it
    default int settled(String text, int from) {
        return Math.max(from, text.length() - streamWindow());
    }

    /// Looks at a part of a streamed answer: only what begins in `[from, to)` of `text` counts, the rest is
    /// context. Asked only of guards whose [#streamWindow()] is bounded, with at least that much text in front, as
    /// far as the answer has it, and no further than [#settled(String, int)]. What it finds at one place may depend
    /// on no text further away than the window.
    default Finding inspectPart(String text, int from, int to) {
        return inspect(new Content(Content.Direction.OUTPUT, List.of(new Message(Message.Author.ASSISTANT, text))));
    }

    /// The models that it asks: SHA-256 in lower-case hex by the model's id; empty when it asks none.
    default Map<String, String> models() {
        return Map.of();
    }

    /// Frees what only this guard holds.
    @Override
    default void close() {}
}
