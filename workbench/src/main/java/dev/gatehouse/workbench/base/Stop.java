package dev.gatehouse.workbench.base;

import java.util.concurrent.atomic.AtomicBoolean;

/// Lets one thread ask another to stop its work. What was asked to stop ends soon, and says that it was stopped.
public final class Stop {
    private final AtomicBoolean asked = new AtomicBoolean();

    /// Asks to stop. Asking twice does nothing.
    public void ask() {
        asked.set(true);
    }

    public boolean isAsked() {
        return asked.get();
    }
}
