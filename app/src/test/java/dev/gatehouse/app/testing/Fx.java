package dev.gatehouse.app.testing;

import dev.gatehouse.themes.Fonts;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Runs steps on the FX thread of the headless platform and waits for them.
public final class Fx {
    private static boolean started;

    private Fx() {}

    /// Does something on the FX thread and gives its result.
    public static <T> T call(Callable<T> step) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return step.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(step.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /// Does something on the FX thread.
    public static void run(Runnable step) {
        boolean done = call(() -> {
            step.run();
            return true;
        });
        assert done;
    }

    /// Waits until everything asked for so far has happened, with two pulses.
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        Platform.setImplicitExit(false);
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(Fonts::load);
        }
    }
}
