package dev.gatehouse.engine.training;

/// A place in a loop where training may be cancelled. Throws [Cancelled] when it is.
@FunctionalInterface
interface Checkpoint {
    void pass();

    /// Unwinds a training that is no longer wanted.
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("training was cancelled", null, false, false);
        }
    }
}
