package dev.gatehouse.engine.training;

/// The logistic function and its inverse.
final class Logistic {
    private static final double EDGE = 1e-9;

    private Logistic() {}

    static double of(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static double inverse(double probability) {
        var inside = Math.clamp(probability, EDGE, 1 - EDGE);
        return Math.log(inside / (1 - inside));
    }
}
