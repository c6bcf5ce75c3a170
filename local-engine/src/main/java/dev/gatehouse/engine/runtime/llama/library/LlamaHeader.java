package dev.gatehouse.engine.runtime.llama.library;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/// The functions of libllama that we use, under the prefix `llama_`. Parameter names follow its `llama.h`.
public interface LlamaHeader {
    /// More than any version's parameter struct needs; they have about 150 bytes.
    int PARAMS = 512;

    /// `struct llama_batch`: one count and six pointers.
    int BATCH = 64;

    void backendInit();

    void logSet(MemorySegment callback, MemorySegment userData);

    @Struct(PARAMS)
    MemorySegment modelDefaultParams(SegmentAllocator where);

    @Struct(PARAMS)
    MemorySegment contextDefaultParams(SegmentAllocator where);

    /// Its one flag comes back in a register, which a struct of eight bytes stands for.
    @Struct(8)
    MemorySegment samplerChainDefaultParams(SegmentAllocator where);

    MemorySegment modelLoadFromFile(MemorySegment path, @Struct(PARAMS) MemorySegment params);

    void modelFree(MemorySegment model);

    MemorySegment modelGetVocab(MemorySegment model);

    int modelNCtxTrain(MemorySegment model);

    MemorySegment modelChatTemplate(MemorySegment model, MemorySegment name);

    MemorySegment initFromModel(MemorySegment model, @Struct(PARAMS) MemorySegment params);

    void free(MemorySegment context);

    int nCtx(MemorySegment context);

    void setNThreads(MemorySegment context, int threads, int threadsBatch);

    MemorySegment getMemory(MemorySegment context);

    void memoryClear(MemorySegment memory, boolean data);

    @Struct(BATCH)
    MemorySegment batchGetOne(SegmentAllocator where, MemorySegment tokens, int count);

    int decode(MemorySegment context, @Struct(BATCH) MemorySegment batch);

    int vocabBos(MemorySegment vocab);

    boolean vocabGetAddBos(MemorySegment vocab);

    boolean vocabIsEog(MemorySegment vocab, int token);

    int tokenize(
            MemorySegment vocab,
            MemorySegment text,
            int textLength,
            MemorySegment tokens,
            int tokensMax,
            boolean addSpecial,
            boolean parseSpecial);

    int tokenToPiece(MemorySegment vocab, int token, MemorySegment buffer, int length, int lstrip, boolean special);

    int chatApplyTemplate(
            MemorySegment template,
            MemorySegment chat,
            long messages,
            boolean addAssistant,
            MemorySegment buffer,
            int length);

    MemorySegment samplerChainInit(@Struct(8) MemorySegment params);

    void samplerChainAdd(MemorySegment chain, MemorySegment sampler);

    MemorySegment samplerInitGreedy();

    MemorySegment samplerInitTopK(int k);

    MemorySegment samplerInitTopP(float p, long minKeep);

    MemorySegment samplerInitTemp(float temperature);

    MemorySegment samplerInitDist(int seed);

    int samplerSample(MemorySegment chain, MemorySegment context, int index);

    void samplerFree(MemorySegment chain);
}
