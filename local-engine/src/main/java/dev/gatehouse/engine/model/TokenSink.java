package dev.gatehouse.engine.model;

/// Takes an answer piece by piece.
@FunctionalInterface
public interface TokenSink {
    /// Takes the next piece, in order, on the thread that called `generate`; returns whether to go on.
    Next accept(String delta);

    /// Whether to go on.
    enum Next {
        CONTINUE,
        STOP
    }
}
