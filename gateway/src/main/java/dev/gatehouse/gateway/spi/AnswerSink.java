package dev.gatehouse.gateway.spi;

import dev.gatehouse.policy.decision.VerdictWord;

/// Takes the answer to a call while it is written. Used by one thread at a time.
public interface AnswerSink {
    /// Says how the request was judged, before the first piece.
    void judged(VerdictWord request);

    /// Takes the next piece; says whether anybody still listens.
    Listener accept(String delta);

    /// Whether anybody still listens.
    enum Listener {
        PRESENT,
        GONE
    }

    /// Takes everything and tells nobody: for answers that are sent whole.
    AnswerSink NOWHERE = new AnswerSink() {
        @Override
        public void judged(VerdictWord request) {}

        @Override
        public Listener accept(String delta) {
            return Listener.PRESENT;
        }
    };
}
