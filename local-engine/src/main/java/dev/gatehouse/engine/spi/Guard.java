package dev.gatehouse.engine.spi;

/// Looks at the texts of one exchange and says what it found. Deterministic, safe for use by several threads.
public interface Guard extends AutoCloseable {
    /// Looks at all passages of one direction together. May throw: the engine then does what `onError` says.
    Finding inspect(Content content);

    /// How many characters of a streamed answer must be held back so that no match is missed; 0 when the guard does not
    /// look
    /// at answers. A guard that must see the whole answer returns `Integer.MAX_VALUE`.
    int streamWindow();

    /// Frees what only this guard holds.
    @Override
    default void close() {}
}
