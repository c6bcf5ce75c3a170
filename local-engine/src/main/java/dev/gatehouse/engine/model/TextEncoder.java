package dev.gatehouse.engine.model;

import java.util.List;

/// A loaded model that turns text into vectors. Safe for use by several threads.
///
/// The vectors of a text depend on that text alone: not on what was encoded before, beside it, or on which thread.
public interface TextEncoder extends AutoCloseable {
    /// The name under which it was opened.
    String id();

    /// SHA-256 over its weights and its tokenizer, lower-case hex. What was trained on one digest fits no other.
    String digest();

    /// How many numbers a vector has.
    int dimensions();

    /// Encodes the whole of `text`. What is too long for the model is cut into windows that overlap, so that
    /// nothing is left out: the first starts at 0, the last ends at the text's end, and neighbours overlap.
    ///
    /// @return at least one window, in order, also for an empty text
    /// @throws ModelException when the model cannot answer
    List<EncodedWindow> encode(String text);

    /// Where it runs, for people: "CPU, 2 at a time".
    String place();

    /// Frees the model. Later calls to `encode` end with a [ModelException].
    @Override
    void close();
}
