package dev.gatehouse.engine.runtime.llama.library;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicReference;

/// Takes what llama.cpp would write to the standard error stream, and keeps only the last complaint, to explain a
/// failure with. Any thread.
public final class NativeLog {
    private static final int ERROR = 4;
    private final AtomicReference<String> lastError = new AtomicReference<>("");

    /// A C function for the library to call, alive as long as `arena`.
    MemorySegment callback(Arena arena) {
        try {
            var take = MethodHandles.lookup()
                    .bind(
                            this,
                            "take",
                            MethodType.methodType(void.class, int.class, MemorySegment.class, MemorySegment.class));
            var type = FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            return Linker.nativeLinker().upcallStub(take, type, arena);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // llama.cpp calls it, with a third argument
    private void take(int level, MemorySegment text, MemorySegment userData) {
        if (level == ERROR) {
            var line = NativeHeader.text(text).strip();
            if (!line.isEmpty()) {
                lastError.accumulateAndGet(line, (before, now) -> before.isEmpty() ? now : before);
            }
        }
    }

    /// Forgets earlier complaints: call before what may fail.
    public void clear() {
        lastError.set("");
    }

    /// The first complaint since [#clear], as the end of a sentence; empty when there was none.
    public String reason() {
        var line = lastError.get();
        return line.isEmpty() ? "" : " (llama.cpp says: " + line.substring(0, Math.min(200, line.length())) + ")";
    }
}
