package dev.gatehouse.engine.classifier;

/// Judges one window of a text by its letters and by its vector.
public record Head(GramModel grams, VectorModel vector, Blend blend) {
    /// The probability that it is an attack, from 0 to 1.
    ///
    /// @param window the window's own text
    /// @param vector what the encoder made of it
    public double score(String window, float[] vector) {
        return blend.probability(grams.logit(grams.features().of(window)), this.vector.logit(vector));
    }
}
