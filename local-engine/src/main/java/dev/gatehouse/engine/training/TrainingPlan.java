package dev.gatehouse.engine.training;

/// How a head is trained. [#STANDARD] is what the shipped one was trained with.
///
/// @param seed the same rows, seed and machine give the same weights
/// @param folds in how many parts the rows are split, by their group, to score each row by models that never saw it
/// @param targetFalsePositiveRate the threshold lets at most this share of the benign rows be flagged
/// @param grams for the model of letters
/// @param vectors for the model of vectors
public record TrainingPlan(long seed, int folds, double targetFalsePositiveRate, Grams grams, Vectors vectors) {
    public static final TrainingPlan STANDARD =
            new TrainingPlan(1, 4, 0.01, new Grams(18, 4, 0.2, 1e-6f), new Vectors(64, 12, 64, 0.002, 0.01, 0.3));

    public TrainingPlan {
        if (folds < 2 || folds > 20) {
            throw new IllegalArgumentException("folds must be between 2 and 20, not " + folds);
        }
        if (!(targetFalsePositiveRate > 0 && targetFalsePositiveRate < 0.5)) {
            throw new IllegalArgumentException(
                    "the target false-positive rate must be above 0 and below 0.5, not " + targetFalsePositiveRate);
        }
    }

    /// @param bits two to the power of this many buckets
    /// @param epochs how often every row is seen
    /// @param rate the size of a step
    /// @param decay how strongly weights are drawn to zero
    public record Grams(int bits, int epochs, double rate, float decay) {}

    /// @param units in the hidden layer
    /// @param epochs how often every row is seen
    /// @param batch rows a step
    /// @param rate the size of a step
    /// @param decay how strongly weights are drawn to zero
    /// @param dropout the share of hidden units that sit out
    public record Vectors(int units, int epochs, int batch, double rate, double decay, double dropout) {}

    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(other, folds, targetFalsePositiveRate, grams, vectors);
    }

    public TrainingPlan withTargetFalsePositiveRate(double other) {
        return new TrainingPlan(seed, folds, other, grams, vectors);
    }
}
