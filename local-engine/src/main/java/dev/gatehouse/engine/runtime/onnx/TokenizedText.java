package dev.gatehouse.engine.runtime.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.util.Arrays;

/// The tokens of one text with where each stands in it.
final class TokenizedText {
    private final String text;

    private final long first;
    private final long last;
    private final long[] ids;
    private final int[] starts;

    private TokenizedText(String text, long first, long last, long[] ids, int[] starts) {
        this.text = text;
        this.first = first;
        this.last = last;
        this.ids = ids;
        this.starts = starts;
    }

    static TokenizedText of(HuggingFaceTokenizer tokenizer, String text) {
        var encoding = tokenizer.encode(text);
        var ids = encoding.getIds();
        var spans = encoding.getCharTokenSpans();
        var content = Arrays.copyOfRange(ids, 1, ids.length - 1);
        var starts = new int[content.length];
        // The tokenizer counts code points, Java counts UTF-16 units.
        var unit = 0;
        var point = 0;
        for (var i = 0; i < content.length; i++) {
            var span = spans[i + 1];
            var start = span == null ? point : Math.max(point, span.getStart());
            while (point < start && unit < text.length()) {
                unit += Character.charCount(text.codePointAt(unit));
                point++;
            }
            starts[i] = unit;
        }
        return new TokenizedText(text, ids[0], ids[ids.length - 1], content, starts);
    }

    int count() {
        return ids.length;
    }

    /// Where a window that begins with this token begins.
    int start(int token) {
        return token == 0 ? 0 : starts[token];
    }

    /// Where a window that ends before this token ends.
    int end(int token) {
        return token >= ids.length ? text.length() : starts[token];
    }

    /// The ids of a window with the marks of begin and end around them.
    long[] framed(WindowShape.Range range) {
        var framed = new long[range.to() - range.from() + 2];
        framed[0] = first;
        System.arraycopy(ids, range.from(), framed, 1, range.to() - range.from());
        framed[framed.length - 1] = last;
        return framed;
    }
}
