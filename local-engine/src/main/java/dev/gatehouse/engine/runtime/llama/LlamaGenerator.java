package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.model.TokenSink;
import dev.gatehouse.engine.runtime.llama.gguf.GgufFile;
import dev.gatehouse.engine.runtime.llama.library.LlamaLibrary;
import dev.gatehouse.engine.runtime.llama.library.NativeHeader;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// A GGUF model loaded into this process. Answers come one after another, in the order in which they were asked for.
final class LlamaGenerator implements TextGenerator {
    private final LlamaLibrary library;
    private final GgufFile file;
    private final MemorySegment model;
    private final LlamaContext context;
    private final Vocabulary vocabulary;
    private final ChatTemplate template;
    private final Duration timeout;
    private final String place;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closed;
    private boolean freed;

    private LlamaGenerator(LlamaLibrary library, GgufFile file, MemorySegment model, Duration timeout) {
        // With every core busy its threads wait for one another, and it becomes a hundred times slower.
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.library = library;
        this.file = file;
        this.model = model;
        this.timeout = timeout;
        this.context = new LlamaContext(library, model, threads);
        this.vocabulary = new Vocabulary(library.calls(), model);
        this.template = new ChatTemplate(
                library.calls(),
                vocabulary,
                NativeHeader.text(library.calls().modelChatTemplate(model, MemorySegment.NULL)));
        var device = library.devices().getFirst().id();
        this.place = device.equals("cpu")
                ? "CPU, " + threads + (threads == 1 ? " thread" : " threads")
                : device.toUpperCase(Locale.ROOT).replace(':', ' ');
    }

    /// Loads the model of `file`.
    ///
    /// @param timeout the longest wait for an answer, waiting for a turn included
    static LlamaGenerator open(LlamaLibrary library, GgufFile file, Duration timeout) {
        try (var arena = Arena.ofConfined()) {
            library.log().clear();
            var params = library.calls().modelDefaultParams(arena);
            var path = arena.allocateFrom(file.path().toString());
            var model = library.calls().modelLoadFromFile(path, params);
            if (model.equals(MemorySegment.NULL)) {
                throw new ModelException(
                        "model.not-loaded",
                        file.path() + " (architecture \"" + file.architecture() + "\") cannot be loaded"
                                + library.log().reason()
                                + "; check that this llama.cpp knows the architecture and that there is memory enough");
            }
            return new LlamaGenerator(library, file, model, timeout);
        }
    }

    @Override
    public Generation generate(GenerationRequest request, TokenSink sink) {
        long began = System.nanoTime();
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a sink cannot ask the model that it listens to");
        }
        try {
            if (!turn.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ModelException(
                        "target.timeout",
                        file.title() + " was busy with other answers for " + timeout.toSeconds()
                                + " s; try again, or give its upstream a longer timeout");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("target.cancelled", "waiting for " + file.title() + " was interrupted", e);
        }
        try {
            requireOpen();
            var tokens = template.tokens(request.messages());
            int room = library.calls().modelNCtxTrain(model) - tokens.length;
            if (room < 1) {
                throw new ModelException(
                        "model.prompt-too-long",
                        "the conversation has " + tokens.length + " tokens, and " + file.title() + " reads at most "
                                + (tokens.length + room - 1) + "; shorten it, or use a model with a longer context");
            }
            int most = Math.min(request.maxOutputTokens(), room);
            context.begin(tokens.length + most);
            try (var answer = new Answer(context, vocabulary, this::requireTime, sink, began)) {
                return answer.write(tokens, most, new Sampler(library.calls(), request.temperature(), request.seed()));
            }
        } finally {
            if (closed) {
                free();
            }
            turn.unlock();
        }
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void close() {
        closed = true;
        if (turn.isHeldByCurrentThread()) {
            return; // a sink closes us: the answer under way still needs the model, and frees it at its end
        }
        turn.lock();
        try {
            free();
        } finally {
            turn.unlock();
        }
    }

    private void free() {
        if (!freed) {
            freed = true;
            context.close();
            library.calls().modelFree(model);
        }
    }

    private void requireTime(long began) {
        requireOpen();
        if (System.nanoTime() - began > timeout.toNanos()) {
            throw new ModelException(
                    "target.timeout",
                    file.title() + " did not finish within " + timeout.toSeconds()
                            + " s; ask for a shorter answer, or give its upstream a longer timeout");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ModelException("model.closed", file.title() + " was closed; open the model again");
        }
    }

    /// What must hold before each step; throws when it does not.
    @FunctionalInterface
    interface StepCheck {
        void check(long began);
    }
}
