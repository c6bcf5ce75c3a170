package dev.gatehouse.engine.runtime.llama.library;

import java.lang.foreign.MemorySegment;

/// The functions of libggml and libggml-base that we use, under the prefix `ggml_`.
interface GgmlHeader {
    void logSet(MemorySegment callback, MemorySegment userData);

    void backendLoadAllFromPath(MemorySegment folder);

    long backendDevCount();

    MemorySegment backendDevGet(long index);

    MemorySegment backendDevName(MemorySegment device);

    MemorySegment backendDevDescription(MemorySegment device);

    int backendDevType(MemorySegment device);

    void backendDevMemory(MemorySegment device, MemorySegment free, MemorySegment total);
}
