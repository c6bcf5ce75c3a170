package dev.gatehouse.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class VirtualThreadTasksTest {
    /// Stands for the FX thread: the test runs its steps when it wants to.
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private final List<Exception> unhandled = new ArrayList<>();
    private final VirtualThreadTasks tasks = new VirtualThreadTasks(screen::add, unhandled::add);

    @Test
    void bringsTheResultBackOnTheScreenThread() throws Exception {
        // Given
        var results = new ArrayList<String>();
        tasks.run("Count", progress -> "42").onSuccess(results::add);
        // When
        Runnable step = screen.take();
        assertThat(results).isEmpty();
        step.run();
        // Then
        assertThat(results).containsExactly("42");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void showsItsProgressWhileItRuns() throws Exception {
        // Given
        var go = new CountDownLatch(1);
        tasks.run("Count", progress -> {
            progress.note("5/s");
            progress.at(61, 100);
            go.await();
            return "done";
        });
        // When
        Thread.sleep(50);
        drain();
        var task = tasks.running().getFirst();
        // Then
        assertThat(task.title()).isEqualTo("Count");
        assertThat(task.progress().get()).isEqualTo(0.61);
        assertThat(task.note().get()).isEqualTo("5/s");
        go.countDown();
    }

    @Test
    void cancelledJobTellsNobodyItsResult() throws Exception {
        // Given
        var told = new ArrayList<String>();
        var started = new CountDownLatch(1);
        var job = tasks.run("Sleep", progress -> {
                    started.countDown();
                    Thread.sleep(10_000);
                    return "result";
                })
                .onSuccess(told::add)
                .onFailure(failure -> told.add("failure"))
                .onEnd(() -> told.add("end"));
        started.await();
        // When
        job.cancel();
        Thread.sleep(50);
        drain();
        // Then
        assertThat(told).containsExactly("end");
        assertThat(tasks.running()).isEmpty();
        assertThat(unhandled).isEmpty();
    }

    @Test
    void failureThatNobodyHandlesIsToldTheFrame() throws Exception {
        // When
        tasks.load(progress -> {
            throw new IllegalStateException("disk full");
        });
        screen.take().run();
        // Then
        assertThat(unhandled)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage("disk full"));
    }

    @Test
    void repeatsUntilItsSubscriptionEnds() throws Exception {
        // Given
        var seen = new ArrayList<Integer>();
        var stay = tasks.every(Duration.ofMillis(5), progress -> 1, seen::add, failure -> {});
        for (int i = 0; i < 3; i++) {
            screen.take().run();
        }
        // When
        stay.unsubscribe();
        Thread.sleep(50);
        drain();
        // Then
        assertThat(seen).containsExactly(1, 1, 1);
    }

    @Test
    void handlerAddedAfterTheEndIsCalledAtOnce() throws Exception {
        // Given
        var job = tasks.load(progress -> "late");
        screen.take().run();
        var told = new ArrayList<String>();
        // When
        job.onSuccess(told::add).onEnd(() -> told.add("end"));
        // Then
        assertThat(told).containsExactly("late", "end");
    }

    private void drain() throws InterruptedException {
        for (Runnable step = screen.poll(100, TimeUnit.MILLISECONDS); step != null; step = screen.poll()) {
            step.run();
        }
    }
}
