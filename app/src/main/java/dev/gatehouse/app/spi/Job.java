package dev.gatehouse.app.spi;

import java.util.function.Consumer;

/// A piece of work under way. Handlers may be added on the FX thread at any time: one added after the end is called at
/// once.
///
/// @param <T> what comes out
public interface Job<T> {
    /// Calls `handler` with the result.
    Job<T> onSuccess(Consumer<? super T> handler);

    /// Calls `handler` with the failure. A failure that nobody handles is shown as a toast.
    Job<T> onFailure(Consumer<? super Exception> handler);

    /// Calls `handler` after success, failure or cancellation.
    Job<T> onEnd(Runnable handler);

    /// Stops the work; its result is thrown away. Harmless after the end.
    void cancel();
}
