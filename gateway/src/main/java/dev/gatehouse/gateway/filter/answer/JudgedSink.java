package dev.gatehouse.gateway.filter.answer;

import dev.gatehouse.engine.AnswerStream;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.gateway.spi.AnswerSink;
import dev.gatehouse.policy.decision.VerdictWord;

/// Sends on only what the engine has let through.
final class JudgedSink implements AnswerSink, AutoCloseable {
    private final AnswerStream judge;
    private final AnswerSink caller;
    private final StringBuilder sent = new StringBuilder();
    private boolean finished;

    JudgedSink(AnswerStream judge, AnswerSink caller) {
        this.judge = judge;
        this.caller = caller;
    }

    @Override
    public void judged(VerdictWord request) {
        caller.judged(request);
    }

    @Override
    public Listener accept(String delta) {
        var piece = judge.accept(delta);
        var listener = pass(piece);
        return piece.stopped() ? Listener.GONE : listener;
    }

    /// Sends what was held back, unless the verdict is to refuse.
    Verdict finish() {
        finished = true;
        var end = judge.finish();
        if (!(end.verdict() instanceof Verdict.Deny)) {
            pass(end.last());
        }
        return end.verdict();
    }

    /// What has been sent on.
    String sent() {
        return sent.toString();
    }

    /// An answer that broke off is judged to its end as well, so that the engine can let go of it.
    @Override
    public void close() {
        if (!finished) {
            judge.finish();
        }
    }

    private Listener pass(AnswerStream.Piece piece) {
        if (piece.text().isEmpty()) {
            return Listener.PRESENT;
        }
        sent.append(piece.text());
        return caller.accept(piece.text());
    }
}
