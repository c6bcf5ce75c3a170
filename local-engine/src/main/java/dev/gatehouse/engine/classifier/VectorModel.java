package dev.gatehouse.engine.classifier;

/// A network with one hidden layer of rectified units over an encoder's vector.
///
/// @param inner the weights of the hidden layer, one row an input; not to be changed
/// @param innerBias one a unit
/// @param outer one a unit
@SuppressWarnings("ArrayRecordComponent")
public record VectorModel(float[][] inner, float[] innerBias, float[] outer, float outerBias) {
    /// The log-odds that it is an attack.
    public double logit(float[] vector) {
        // The vector has length 1; its numbers are brought to the scale of 1 that training assumes.
        var scale = scale(vector.length);
        var hidden = innerBias.clone();
        for (var i = 0; i < vector.length; i++) {
            var x = vector[i] * scale;
            var row = inner[i];
            for (var j = 0; j < hidden.length; j++) {
                hidden[j] += x * row[j];
            }
        }
        var sum = (double) outerBias;
        for (var j = 0; j < hidden.length; j++) {
            sum += (double) Math.max(0, hidden[j]) * outer[j];
        }
        return sum;
    }

    /// What the numbers of a vector of length 1 are multiplied with.
    public static float scale(int dimensions) {
        return (float) Math.sqrt(dimensions);
    }

    public int inputs() {
        return inner.length;
    }

    public int units() {
        return outer.length;
    }
}
