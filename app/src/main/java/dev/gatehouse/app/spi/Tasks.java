package dev.gatehouse.app.spi;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Runs work beside the FX thread, one virtual thread each, and brings results back on it. Handlers of a [Job] are
/// called on
/// the FX thread only, and never after the job was cancelled.
public interface Tasks {
    /// Runs work that a person started and may wait for: it appears in the status bar with its progress and with
    /// Cancel.
    <T> Job<T> run(String title, Work<T> work);

    /// Runs work that is over in a moment, such as reading values for a screen: it does not appear in the status bar.
    <T> Job<T> load(Work<T> work);

    /// Loads now and then again after each `period` until the subscription ends; a load that is still under way is not
    /// overtaken by another.
    <T> Subscription every(Duration period, Work<T> work, Consumer<T> onResult, Consumer<Exception> onFailure);

    /// Does something on the FX thread soon: for streams whose parts arrive while their work runs.
    void onScreen(Runnable step);
}
