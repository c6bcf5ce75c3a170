package dev.gatehouse.engine.runtime.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Ends the reading of an answer that takes too long, by closing its body: the HTTP client's own timeout ends with the
/// headers.
final class Deadline implements AutoCloseable {
    private final Future<?> alarm;
    private volatile boolean passed;

    /// @param began when the request was made, by `System.nanoTime()`
    Deadline(ScheduledExecutorService clock, InputStream body, Duration timeout, long began) throws IOException {
        long left = timeout.toNanos() - (System.nanoTime() - began);
        try {
            this.alarm = clock.schedule(() -> ring(body), Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("closed", e);
        }
    }

    private void ring(InputStream body) {
        passed = true;
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
