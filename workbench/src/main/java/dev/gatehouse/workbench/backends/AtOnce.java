package dev.gatehouse.workbench.backends;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same with several things, each on a virtual thread, and waits for all. An interrupt is passed on to those
/// threads, whose network calls then end soon, and kept for the caller.
final class AtOnce {
    private AtOnce() {}

    /// The results in the order of `things`.
    static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = things.stream()
                    .map(thing -> threads.<R>submit(() -> work.apply(thing)))
                    .toList();
            return running.stream().map(each -> result(each, threads)).toList();
        }
    }

    private static <R> R result(Future<R> running, ExecutorService threads) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.shutdownNow();
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
