package dev.gatehouse.engine.classifier;

/// A linear model over hashed grams.
///
/// @param weights one a bucket; not to be changed
@SuppressWarnings("ArrayRecordComponent")
public record GramModel(GramFeatures features, float[] weights, float bias) {
    public GramModel {
        if (weights.length != features.buckets()) {
            throw new IllegalArgumentException(
                    "there are " + weights.length + " weights for " + features.buckets() + " buckets");
        }
    }

    /// The log-odds that it is an attack.
    public double logit(SparseVector grams) {
        return grams.dot(weights) + bias;
    }
}
