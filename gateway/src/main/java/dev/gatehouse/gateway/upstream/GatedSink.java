package dev.gatehouse.gateway.upstream;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.TokenSink;
import dev.gatehouse.gateway.spi.AnswerSink;
import dev.gatehouse.gateway.spi.Turn;
import java.time.Duration;
import java.util.Optional;

/// Lets pieces through until it is closed: a model that goes on after its time writes to nobody.
final class GatedSink implements TokenSink {
    private static final int CHARACTERS_A_TOKEN = 4;

    private final AnswerSink sink;
    private final long began = System.nanoTime();
    private long firstNanos;
    private int pieces;
    private boolean closed;

    GatedSink(AnswerSink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized Next accept(String delta) {
        if (closed) {
            return Next.STOP;
        }
        if (pieces++ == 0) {
            firstNanos = System.nanoTime() - began;
        }
        return switch (sink.accept(delta)) {
            case PRESENT -> Next.CONTINUE;
            case GONE -> Next.STOP;
        };
    }

    /// Nothing more goes through once this returns.
    synchronized void close() {
        closed = true;
    }

    /// What was written, reckoned from its size; empty when nothing was.
    synchronized Optional<Generation> partly(Turn turn) {
        if (pieces == 0) {
            return Optional.empty();
        }
        var tokens = new Generation.Tokens(
                Math.ceilDiv(turn.call().characters(), CHARACTERS_A_TOKEN), pieces, Generation.Known.ESTIMATED);
        var timing = new Generation.Timing(
                Duration.ofNanos(firstNanos), Duration.ofNanos(System.nanoTime() - began), Duration.ZERO);
        return Optional.of(new Generation("", Generation.Finish.CANCELLED, tokens, timing));
    }
}
