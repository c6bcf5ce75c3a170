package dev.gatehouse.engine.runtime.llama.gguf;

import java.util.Map;

/// How many bytes tensors take, by the type number that GGUF gives them.
final class TensorTypes {
    private record Block(int elements, int bytes) {}

    private static final Map<Integer, Block> BLOCKS = Map.ofEntries(
            Map.entry(0, new Block(1, 4)), // F32
            Map.entry(1, new Block(1, 2)), // F16
            Map.entry(2, new Block(32, 18)), // Q4_0
            Map.entry(3, new Block(32, 20)), // Q4_1
            Map.entry(6, new Block(32, 22)), // Q5_0
            Map.entry(7, new Block(32, 24)), // Q5_1
            Map.entry(8, new Block(32, 34)), // Q8_0
            Map.entry(10, new Block(256, 84)), // Q2_K
            Map.entry(11, new Block(256, 110)), // Q3_K
            Map.entry(12, new Block(256, 144)), // Q4_K
            Map.entry(13, new Block(256, 176)), // Q5_K
            Map.entry(14, new Block(256, 210)), // Q6_K
            Map.entry(20, new Block(32, 18)), // IQ4_NL
            Map.entry(23, new Block(256, 136)), // IQ4_XS
            Map.entry(30, new Block(1, 2)), // BF16
            Map.entry(39, new Block(32, 17))); // MXFP4

    private TensorTypes() {}

    /// The bytes of so many elements; 1 for a type that we do not know, so that at least its start must be there.
    static long bytes(int type, long elements) {
        var block = BLOCKS.get(type);
        return block == null ? 1 : (elements + block.elements - 1) / block.elements * block.bytes;
    }
}
