package dev.gatehouse.engine.classifier;

/// How the log-odds of two models become one probability: a logistic regression over both (Platt scaling, 1999, with
/// two inputs).
public record Blend(double bias, double grams, double vector) {
    /// From 0 to 1.
    public double probability(double gramLogit, double vectorLogit) {
        return 1 / (1 + Math.exp(-(bias + grams * gramLogit + vector * vectorLogit)));
    }
}
