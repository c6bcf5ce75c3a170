package dev.gatehouse.engine.training;

import java.util.Arrays;

/// Steps down a slope with a rate of its own for every weight (Kingma and Ba, 2015; weight decay after Loshchilov and
/// Hutter, 2019).
final class Adam {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private final float[] weights;
    private final float[] gradient;
    private final float[] mean;
    private final float[] variance;
    private final double rate;
    private final double decay;
    private double slowed = 1;
    private int steps;

    Adam(int size, double rate, double decay) {
        this.weights = new float[size];
        this.gradient = new float[size];
        this.mean = new float[size];
        this.variance = new float[size];
        this.rate = rate;
        this.decay = decay;
    }

    /// What is learned; changed in place.
    float[] weights() {
        return weights;
    }

    /// Where a batch adds up its slopes; zero after each step.
    float[] gradient() {
        return gradient;
    }

    /// From now on the rate is multiplied with `factor`.
    void slowDown(double factor) {
        slowed = factor;
    }

    void step(int batch) {
        steps++;
        var size = (float) (rate * slowed * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps)));
        var shrink = (float) (1 - rate * slowed * decay);
        var share = 1f / batch;
        for (var i = 0; i < weights.length; i++) {
            var slope = gradient[i] * share;
            mean[i] = FIRST * mean[i] + (1 - FIRST) * slope;
            variance[i] = SECOND * variance[i] + (1 - SECOND) * slope * slope;
            weights[i] = weights[i] * shrink - size * mean[i] / ((float) Math.sqrt(variance[i]) + 1e-8f);
        }
        Arrays.fill(gradient, 0);
    }
}
