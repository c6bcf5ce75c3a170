package dev.gatehouse.workbench.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Those who want to hear of one thing. They are told on the thread that made it happen and must return quickly.
public final class Listeners<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    /// Adds one; closing what comes back removes it.
    public Subscription add(Consumer<? super T> listener) {
        Consumer<T> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /// Tells all of them, in the order in which they came.
    public void tell(T news) {
        listeners.forEach(each -> each.accept(news));
    }
}
