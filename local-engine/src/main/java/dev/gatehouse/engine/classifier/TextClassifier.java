package dev.gatehouse.engine.classifier;

import dev.gatehouse.engine.model.TextEncoder;

/// Judges whole texts. Safe for use by several threads; does not own its encoder.
public final class TextClassifier {
    private final TextEncoder encoder;
    private final Head head;

    public TextClassifier(TextEncoder encoder, Head head) {
        if (encoder.dimensions() != head.vector().inputs()) {
            throw new IllegalArgumentException("the head reads vectors of "
                    + head.vector().inputs() + " numbers, the encoder writes " + encoder.dimensions());
        }
        this.encoder = encoder;
        this.head = head;
    }

    /// The probability that the text, or any window of it, is an attack: the highest of its windows'.
    ///
    /// @throws dev.gatehouse.engine.model.ModelException when the encoder cannot answer
    public double score(String text) {
        var plain = PlainText.of(text);
        if (plain.isBlank()) {
            return 0;
        }
        var highest = 0.0;
        for (var window : encoder.encode(plain)) {
            highest = Math.max(highest, head.score(plain.substring(window.start(), window.end()), window.vector()));
        }
        return highest;
    }
}
