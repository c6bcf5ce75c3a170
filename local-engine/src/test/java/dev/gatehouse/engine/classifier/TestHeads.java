package dev.gatehouse.engine.classifier;

import java.util.Random;

/// Heads with made-up weights.
public final class TestHeads {
    private TestHeads() {}

    public static Head random(int inputs) {
        var random = new Random(7);
        var features = new GramFeatures(10);
        var inner = new float[inputs][4];
        for (var row : inner) {
            fill(row, random);
        }
        var weights = new float[features.buckets()];
        fill(weights, random);
        for (var i = 0; i < weights.length; i++) {
            weights[i] = Float.float16ToFloat(Float.floatToFloat16(weights[i]));
        }
        var vector = new VectorModel(inner, new float[] {1, 2, 3, 4}, new float[] {0.5f, -1, 1, 0.25f}, 0.1f);
        return new Head(new GramModel(features, weights, -0.5f), vector, new Blend(-1, 0.5, 0.75));
    }

    private static void fill(float[] values, Random random) {
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
    }
}
