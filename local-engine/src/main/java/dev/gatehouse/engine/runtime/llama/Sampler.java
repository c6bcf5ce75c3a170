package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.runtime.llama.library.LlamaHeader;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Picks the next token. One thread; closed after one answer.
final class Sampler implements AutoCloseable {
    private static final int TOP_K = 40;
    private static final float TOP_P = 0.95f;
    private final LlamaHeader llama;
    private final MemorySegment chain;

    /// @param temperature 0 picks the likeliest token, else one of the 40 likeliest by chance
    /// @param seed the same seed makes the same picks
    Sampler(LlamaHeader llama, double temperature, long seed) {
        this.llama = llama;
        try (var arena = Arena.ofConfined()) {
            this.chain = llama.samplerChainInit(llama.samplerChainDefaultParams(arena));
        }
        if (temperature == 0) {
            llama.samplerChainAdd(chain, llama.samplerInitGreedy());
            return;
        }
        llama.samplerChainAdd(chain, llama.samplerInitTopK(TOP_K));
        llama.samplerChainAdd(chain, llama.samplerInitTopP(TOP_P, 1));
        llama.samplerChainAdd(chain, llama.samplerInitTemp((float) temperature));
        llama.samplerChainAdd(chain, llama.samplerInitDist(Long.hashCode(seed)));
    }

    /// The token after the last one that `context` has seen.
    int next(MemorySegment context) {
        return llama.samplerSample(chain, context, -1);
    }

    @Override
    public void close() {
        llama.samplerFree(chain);
    }
}
