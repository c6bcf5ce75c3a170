package dev.gatehouse.app.task;

import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One piece of work on its virtual thread. Everything but the work itself, and the flags it sets, happens on the FX
/// thread.
final class ThreadJob<T> implements Job<T> {
    private sealed interface End<T> {
        record Success<T>(T value) implements End<T> {}

        record Failure<T>(Exception cause) implements End<T> {}

        record Cancelled<T>() implements End<T> {}
    }

    private final Executor screen;
    private final Consumer<Exception> unhandled;
    private final List<Consumer<? super T>> successes = new ArrayList<>();
    private final List<Consumer<? super Exception>> failures = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean redrawAsked = new AtomicBoolean();
    private volatile double share = RunningTask.UNKNOWN;
    private volatile String words = "";
    private volatile @Nullable Thread thread;
    private @Nullable End<T> end;

    ThreadJob(Executor screen, Consumer<Exception> unhandled) {
        this.screen = screen;
        this.unhandled = unhandled;
    }

    void start(Work<T> work, JobProgress.Listener listener) {
        var progress = new JobProgress(cancelled::get, (newShare, newWords) -> {
            share = newShare;
            words = newWords;
            // One redraw at a time: work may tell its progress a million times.
            if (redrawAsked.compareAndSet(false, true)) {
                screen.execute(() -> {
                    redrawAsked.set(false);
                    listener.show(share, words);
                });
            }
        });
        thread = Thread.ofVirtual().name("job").start(() -> {
            End<T> outcome;
            try {
                outcome = new End.Success<>(work.run(progress));
            } catch (Exception e) {
                outcome = new End.Failure<>(e);
            } catch (Error e) {
                outcome = new End.Failure<>(new IllegalStateException(e.toString(), e));
            }
            var reached = outcome;
            screen.execute(() -> finish(reached));
        });
    }

    private void finish(End<T> reached) {
        if (end != null) {
            return;
        }
        end = reached;
        switch (reached) {
            case End.Success<T>(var value) -> List.copyOf(successes).forEach(handler -> handler.accept(value));
            case End.Failure<T>(var cause) -> {
                if (failures.isEmpty()) {
                    unhandled.accept(cause);
                }
                List.copyOf(failures).forEach(handler -> handler.accept(cause));
            }
            case End.Cancelled<T>() -> {}
        }
        List.copyOf(ends).forEach(Runnable::run);
    }

    @Override
    public Job<T> onSuccess(Consumer<? super T> handler) {
        successes.add(handler);
        if (end instanceof End.Success<T>(var value)) {
            handler.accept(value);
        }
        return this;
    }

    @Override
    public Job<T> onFailure(Consumer<? super Exception> handler) {
        failures.add(handler);
        if (end instanceof End.Failure<T>(var cause)) {
            handler.accept(cause);
        }
        return this;
    }

    @Override
    public Job<T> onEnd(Runnable handler) {
        ends.add(handler);
        if (end != null) {
            handler.run();
        }
        return this;
    }

    @Override
    public void cancel() {
        cancelled.set(true);
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        finish(new End.Cancelled<>());
    }
}
