package dev.gatehouse.engine.classifier;

/// The features of a text that are not zero.
///
/// @param index buckets, ascending, each once
/// @param value as long as `index`; together of length 1 unless empty
@SuppressWarnings("ArrayRecordComponent")
public record SparseVector(int[] index, float[] value) {
    /// The sum of the products with `weights`, which is as long as there are buckets.
    public double dot(float[] weights) {
        var sum = 0.0;
        for (var i = 0; i < index.length; i++) {
            sum += (double) weights[index[i]] * value[i];
        }
        return sum;
    }
}
