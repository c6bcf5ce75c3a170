package dev.gatehouse.app.shell;

/// Tells the frame what it shows around the screens.
@FunctionalInterface
public interface ShellPort {
    /// Reads the facts as they are now. Called off the FX thread, about once a second; may block. A failure leaves what
    /// was
    /// shown before.
    ShellStatus read() throws Exception;
}
