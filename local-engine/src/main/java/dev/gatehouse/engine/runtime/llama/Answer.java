package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.Generation.Finish;
import dev.gatehouse.engine.model.Generation.Known;
import dev.gatehouse.engine.model.TokenSink;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

/// One answer in the making. One thread.
final class Answer implements AutoCloseable {
    /// So many tokens of a prompt are read between two looks at the clock.
    private static final int CHUNK = 256;

    private final LlamaContext context;
    private final Vocabulary vocabulary;
    private final LlamaGenerator.StepCheck check;
    private final TokenSink sink;
    private final long began;
    private final Arena arena = Arena.ofShared();
    private final Utf8Stream utf8 = new Utf8Stream();
    private final StringBuilder text = new StringBuilder();
    private long deviceNanos;
    private long firstTokenNanos;
    private int written;

    Answer(LlamaContext context, Vocabulary vocabulary, LlamaGenerator.StepCheck check, TokenSink sink, long began) {
        this.context = context;
        this.vocabulary = vocabulary;
        this.check = check;
        this.sink = sink;
        this.began = began;
    }

    /// Reads the prompt and writes at most `most` tokens; closes `sampler`.
    Generation write(int[] prompt, int most, Sampler sampler) {
        try (sampler) {
            var tokens = arena.allocateFrom(ValueLayout.JAVA_INT, prompt);
            for (int from = 0; from < prompt.length; from += CHUNK) {
                int count = Math.min(CHUNK, prompt.length - from);
                step(tokens.asSlice((long) Integer.BYTES * from), count);
            }
            var finish = continueUntilEnd(most, sampler);
            var total = System.nanoTime() - began;
            return new Generation(
                    text.toString(),
                    finish,
                    new Generation.Tokens(prompt.length, written, Known.COUNTED),
                    new Generation.Timing(
                            Duration.ofNanos(written == 0 ? total : firstTokenNanos),
                            Duration.ofNanos(total),
                            Duration.ofNanos(deviceNanos)));
        }
    }

    private Finish continueUntilEnd(int most, Sampler sampler) {
        var one = arena.allocate(ValueLayout.JAVA_INT);
        while (true) {
            int token = pick(sampler);
            if (vocabulary.ends(token)) {
                return emit(utf8.end()) == TokenSink.Next.STOP ? Finish.CANCELLED : Finish.STOP;
            }
            if (written++ == 0) {
                firstTokenNanos = System.nanoTime() - began;
            }
            if (emit(utf8.add(vocabulary.piece(token))) == TokenSink.Next.STOP
                    || Thread.currentThread().isInterrupted()) {
                return Finish.CANCELLED;
            }
            if (written == most) {
                emit(utf8.end());
                return Finish.LENGTH;
            }
            one.set(ValueLayout.JAVA_INT, 0, token);
            step(one, 1);
        }
    }

    private TokenSink.Next emit(String delta) {
        if (delta.isEmpty()) {
            return TokenSink.Next.CONTINUE;
        }
        text.append(delta);
        return sink.accept(delta);
    }

    private void step(MemorySegment tokens, int count) {
        check.check(began);
        long before = System.nanoTime();
        context.read(tokens, count);
        deviceNanos += System.nanoTime() - before;
    }

    /// A device may still compute when the step returns; the pick waits for it, so its time counts as well.
    private int pick(Sampler sampler) {
        long before = System.nanoTime();
        int token = context.next(sampler);
        deviceNanos += System.nanoTime() - before;
        return token;
    }

    @Override
    public void close() {
        arena.close();
    }
}
