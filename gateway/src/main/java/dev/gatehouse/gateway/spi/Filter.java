package dev.gatehouse.gateway.spi;

/// One enforcement step that every call passes. Safe for use by several threads.
public interface Filter {
    /// Hands the call to `next`, changed or not, and returns its ending, changed or not; or ends it without asking
    /// `next`.
    /// What it throws refuses the call: fail closed.
    Ending handle(Turn turn, Next next);

    /// The rest of the way.
    @FunctionalInterface
    interface Next {
        Ending handle(Turn turn);
    }
}
