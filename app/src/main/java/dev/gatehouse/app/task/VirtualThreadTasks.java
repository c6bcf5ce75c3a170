package dev.gatehouse.app.task;

import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.spi.Work;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// Tasks on virtual threads. The FX thread comes in as an executor, so that this runs in tests without a toolkit.
public final class VirtualThreadTasks implements Tasks {
    private final Executor screen;
    private final Consumer<Exception> unhandled;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    private final ObservableList<RunningTask> seen = FXCollections.unmodifiableObservableList(running);

    /// @param screen runs steps on the FX thread, in order
    /// @param unhandled told, on the FX thread, of failures that no handler took
    public VirtualThreadTasks(Executor screen, Consumer<Exception> unhandled) {
        this.screen = screen;
        this.unhandled = unhandled;
    }

    /// What runs now, oldest first; changes on the FX thread.
    public ObservableList<RunningTask> running() {
        return seen;
    }

    /// Cancels everything that runs: for the end of the program.
    public void cancelAll() {
        List.copyOf(running).forEach(RunningTask::cancel);
    }

    @Override
    public <T> Job<T> run(String title, Work<T> work) {
        var job = new ThreadJob<T>(screen, unhandled);
        var task = new RunningTask(title, job::cancel);
        running.add(task);
        job.onEnd(() -> running.remove(task));
        job.start(work, task::show);
        return job;
    }

    @Override
    public <T> Job<T> load(Work<T> work) {
        var job = new ThreadJob<T>(screen, unhandled);
        job.start(work, (share, words) -> {});
        return job;
    }

    @Override
    public <T> Subscription every(Duration period, Work<T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        var ended = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().name("every " + period).start(() -> {
            while (!ended.get()) {
                try {
                    T result = work.run(new JobProgress(ended::get, (share, words) -> {}));
                    deliver(ended, () -> onResult.accept(result));
                } catch (InterruptedException e) {
                    return;
                } catch (Exception e) {
                    deliver(ended, () -> onFailure.accept(e));
                }
                try {
                    Thread.sleep(period);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        return () -> {
            ended.set(true);
            thread.interrupt();
        };
    }

    @Override
    public void onScreen(Runnable step) {
        screen.execute(step);
    }

    private void deliver(AtomicBoolean ended, Runnable step) {
        screen.execute(() -> {
            if (!ended.get()) {
                step.run();
            }
        });
    }
}
