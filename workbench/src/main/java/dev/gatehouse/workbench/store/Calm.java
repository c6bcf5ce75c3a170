package dev.gatehouse.workbench.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Runs work where nobody can interrupt it. An interrupt during a read or write closes the database's file under all
/// threads (`java.nio.channels.FileChannel`), and tasks of a console are cancelled by interrupts.
final class Calm {
    private Calm() {}

    /// Runs `work` on a thread of its own and waits for it; an interrupt meanwhile is kept for later.
    static <T> T run(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        Thread.ofVirtual().name("store").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
