package dev.gatehouse.benchmarks.loop;

import dev.gatehouse.app.Launcher;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Window;

/// Starts the console and prints the milliseconds from the start of the process to the first painted frame.
public final class FirstPaint {
    private FirstPaint() {}

    /// @param args handed to the console
    public static void main(String[] args) {
        report();
        Launcher.main(args);
    }

    /// Watches for the first window, prints how long it took since the process began, and ends the program.
    static void report() {
        Thread.ofPlatform().daemon().name("first-paint").start(() -> {
            try {
                while (!onToolkit()) {
                    Thread.sleep(5);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static boolean onToolkit() throws InterruptedException {
        var painted = new CountDownLatch(1);
        try {
            Platform.runLater(() -> Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .findFirst()
                    .ifPresent(window -> afterNextFrame(window, painted)));
        } catch (IllegalStateException toolkitNotStarted) {
            return false;
        }
        return painted.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private static void afterNextFrame(Window window, CountDownLatch painted) {
        window.getScene().addPostLayoutPulseListener(() -> {
            if (painted.getCount() > 0) {
                painted.countDown();
                var begun = ProcessHandle.current().info().startInstant().orElseThrow();
                System.out.println(
                        "first-paint " + Duration.between(begun, Instant.now()).toMillis());
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
        });
        Platform.requestNextPulse();
    }
}
