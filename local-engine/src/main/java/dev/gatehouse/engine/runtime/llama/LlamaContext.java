package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.runtime.llama.library.LlamaLibrary;
import dev.gatehouse.engine.runtime.llama.library.LlamaLibrary.ContextParams;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/// The working memory of a model: what it has read and written of one conversation. Grows to what an answer needs. One
/// thread at a time.
final class LlamaContext implements AutoCloseable {
    private static final int STEP = 1024;
    private final LlamaLibrary library;
    private final MemorySegment model;
    private final int threads;
    private final ExecutorService computing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("llama").factory());
    private MemorySegment context = MemorySegment.NULL;
    private int size;

    LlamaContext(LlamaLibrary library, MemorySegment model, int threads) {
        this.library = library;
        this.model = model;
        this.threads = threads;
    }

    /// Does long native work. A virtual thread must not do it itself: it would keep one of the few threads that carry
    /// all
    /// virtual ones from the others.
    private int compute(IntSupplier work) {
        return Thread.currentThread().isVirtual()
                ? CompletableFuture.supplyAsync(work::getAsInt, computing).join()
                : work.getAsInt();
    }

    /// Empties it and makes room for a conversation of `tokens`.
    void begin(int tokens) {
        if (tokens > size) {
            free();
            open((tokens + STEP - 1) / STEP * STEP);
        }
        library.calls().memoryClear(library.calls().getMemory(context), false);
    }

    /// Reads `tokens`, few enough for one step of the device.
    ///
    /// @param tokens out of a shared arena
    void read(MemorySegment tokens, int count) {
        int failure = compute(() -> {
            try (var arena = Arena.ofConfined()) {
                return library.calls().decode(context, library.calls().batchGetOne(arena, tokens, count));
            }
        });
        if (failure != 0) {
            throw new ModelException(
                    "model.failed",
                    "the model stopped with error " + failure + library.log().reason()
                            + "; try again, or open a smaller model");
        }
    }

    int next(Sampler sampler) {
        return compute(() -> sampler.next(context));
    }

    private void open(int wanted) {
        try (var arena = Arena.ofConfined()) {
            var params = library.calls().contextDefaultParams(arena);
            params.set(ValueLayout.JAVA_INT, ContextParams.N_CTX, wanted);
            library.log().clear();
            context = library.calls().initFromModel(model, params);
        }
        if (context.equals(MemorySegment.NULL)) {
            throw new ModelException(
                    "model.no-memory",
                    "there is not enough memory for a conversation of " + wanted + " tokens with this model"
                            + library.log().reason() + "; ask for a shorter answer or open a smaller model");
        }
        size = wanted;
        library.calls().setNThreads(context, threads, threads);
    }

    private void free() {
        if (!context.equals(MemorySegment.NULL)) {
            library.calls().free(context);
            context = MemorySegment.NULL;
            size = 0;
        }
    }

    @Override
    public void close() {
        free();
        computing.shutdown();
    }
}
