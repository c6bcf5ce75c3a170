package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.runtime.llama.library.LlamaHeader;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// The tokenizer of a loaded model. Any thread, while the model is loaded.
final class Vocabulary {
    private static final int PIECE = 256;

    /// How special tokens such as `<|im_end|>` are read when they stand in a text.
    enum Specials {
        /// As what they mean: for the template that we trust.
        AS_TOKENS,
        /// As the letters that they are: for what people wrote, so that nobody can forge a turn of the conversation.
        AS_LETTERS
    }

    private final LlamaHeader llama;
    private final MemorySegment vocab;

    Vocabulary(LlamaHeader llama, MemorySegment model) {
        this.llama = llama;
        this.vocab = llama.modelGetVocab(model);
    }

    /// The tokens of `text`, without one that begins or ends a conversation.
    int[] tokens(String text, Specials specials) {
        if (text.isEmpty()) {
            return new int[0];
        }
        try (var arena = Arena.ofConfined()) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var in = arena.allocate(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
            var out = arena.allocate(ValueLayout.JAVA_INT, bytes.length + 8L);
            boolean special = specials == Specials.AS_TOKENS;
            int count = llama.tokenize(vocab, in, bytes.length, out, bytes.length + 8, false, special);
            if (count < 0 && count != Integer.MIN_VALUE) {
                out = arena.allocate(ValueLayout.JAVA_INT, -(long) count);
                count = llama.tokenize(vocab, in, bytes.length, out, -count, false, special);
            }
            return out.asSlice(0, Integer.BYTES * (long) Math.max(0, count)).toArray(ValueLayout.JAVA_INT);
        }
    }

    /// The token that begins each conversation, if the model wants one.
    int[] beginning() {
        return llama.vocabGetAddBos(vocab) ? new int[] {llama.vocabBos(vocab)} : new int[0];
    }

    boolean ends(int token) {
        return llama.vocabIsEog(vocab, token);
    }

    /// The bytes that a token stands for; none for a special one.
    byte[] piece(int token) {
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(PIECE);
            int length = llama.tokenToPiece(vocab, token, out, PIECE, 0, false);
            if (length < 0) {
                out = arena.allocate(-(long) length);
                length = llama.tokenToPiece(vocab, token, out, -length, 0, false);
            }
            return out.asSlice(0, Math.max(0, length)).toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
