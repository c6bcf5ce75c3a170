package dev.gatehouse.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.task.VirtualThreadTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the FX thread in tests of ViewModels: the test's own thread does the steps while it waits.
public final class Steps {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Exception> unhandled = new ArrayList<>();
    private final VirtualThreadTasks tasks = new VirtualThreadTasks(queue::add, unhandled::add);

    /// Tasks whose results come back while the test waits.
    public Tasks tasks() {
        return tasks;
    }

    /// Does the steps that come until this holds.
    public void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            assertThat(unhandled).isEmpty();
            try {
                Runnable step = queue.poll(50, TimeUnit.MILLISECONDS);
                if (step != null) {
                    step.run();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
