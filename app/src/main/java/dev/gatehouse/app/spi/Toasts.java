package dev.gatehouse.app.spi;

/// Short notices at the bottom right. May be called from any thread.
@FunctionalInterface
public interface Toasts {
    /// Shows a notice; six seconds, errors until closed.
    void show(Toast toast);
}
