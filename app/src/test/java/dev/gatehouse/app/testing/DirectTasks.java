package dev.gatehouse.app.testing;

import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.spi.Work;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Runs all work at once on the calling thread: for tests of ViewModels without a toolkit.
public final class DirectTasks implements Tasks {
    @Override
    public <T> Job<T> run(String title, Work<T> work) {
        return load(work);
    }

    @Override
    public <T> Job<T> load(Work<T> work) {
        try {
            return new Done<>(work.run(new NoProgress()), null);
        } catch (Exception e) {
            return new Done<>(null, e);
        }
    }

    @Override
    public <T> Subscription every(Duration period, Work<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        load(work).onSuccess(onResult).onFailure(onFailure);
        return Subscription.EMPTY;
    }

    @Override
    public void onScreen(Runnable step) {
        step.run();
    }

    private record Done<T>(@Nullable T result, @Nullable Exception failure) implements Job<T> {
        @Override
        public Job<T> onSuccess(Consumer<? super T> handler) {
            if (result != null) {
                handler.accept(result);
            }
            return this;
        }

        @Override
        public Job<T> onFailure(Consumer<? super Exception> handler) {
            if (failure != null) {
                handler.accept(failure);
            }
            return this;
        }

        @Override
        public Job<T> onEnd(Runnable handler) {
            handler.run();
            return this;
        }

        @Override
        public void cancel() {}
    }

    private record NoProgress() implements Progress {
        @Override
        public void at(long done, long total) {}

        @Override
        public void note(String words) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
