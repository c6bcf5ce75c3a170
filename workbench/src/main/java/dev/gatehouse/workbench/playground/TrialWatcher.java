package dev.gatehouse.workbench.playground;

import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.Verdict;

/// Follows a trial while it runs. Called on the thread that runs it, in order.
public interface TrialWatcher {
    /// The request has been judged; unless it was refused, the answer follows.
    void judged(Verdict verdict);

    /// The next piece of the answer, after masking.
    void answered(AnswerStream.Piece piece);

    /// The model wrote its next piece, as a rule one token. What it was is told by `answered` once it has been judged.
    default void wrote() {}

    /// Hears nothing.
    TrialWatcher NONE = new TrialWatcher() {
        @Override
        public void judged(Verdict verdict) {}

        @Override
        public void answered(AnswerStream.Piece piece) {}
    };
}
