package dev.gatehouse.engine.runtime.onnx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs native code that goes deep: ONNX Runtime walks a graph by recursion when it loads a model, which takes more
/// than
/// the megabyte of stack that a thread commonly has and would end the whole process.
final class RoomyThread {
    private static final long STACK_BYTES = 64L << 20;

    private RoomyThread() {}

    /// Runs `work` to its end on a thread of its own.
    ///
    /// @throws ExecutionException with what `work` threw as its cause
    static <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "model-loading", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return task.get();
    }
}
