package dev.gatehouse.app.spi;

/// Something that takes time. It runs on a virtual thread, which is interrupted when the job is cancelled.
///
/// @param <T> what comes out
@FunctionalInterface
public interface Work<T> {
    /// Does the work; a thrown exception is the job's failure.
    T run(Progress progress) throws Exception;
}
