package dev.gatehouse.engine.model;

/// A loaded or connected model that writes text. Safe for use by several threads; a runtime may serve them one by one.
public interface TextGenerator extends AutoCloseable {
    /// Writes an answer, handing each piece to `sink`. Blocks until it has ended.
    ///
    /// @throws ModelException when the model cannot answer; its message says what to do
    Generation generate(GenerationRequest request, TokenSink sink);

    /// Where it runs, for people: "CPU, 1 thread", "CUDA 0", "http://127.0.0.1:11434".
    String place();

    /// Frees the model. Answers under way end with a [ModelException].
    @Override
    void close();
}
