package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.GramFeatures;
import dev.gatehouse.engine.classifier.GramModel;
import java.util.List;
import java.util.random.RandomGenerator;

/// Logistic regression over hashed grams by AdaGrad (Duchi et al., 2011), one example at a time.
final class GramTrainer {
    private final GramFeatures features;
    private final TrainingPlan.Grams plan;

    GramTrainer(GramFeatures features, TrainingPlan.Grams plan) {
        this.features = features;
        this.plan = plan;
    }

    GramModel train(List<Sample> samples, RandomGenerator random, Checkpoint checkpoint) {
        var weights = new float[features.buckets()];
        var squares = new float[features.buckets()];
        var bias = 0.0f;
        var biasSquares = 0.0f;
        for (var epoch = 0; epoch < plan.epochs(); epoch++) {
            for (var i : Shuffle.order(samples.size(), random)) {
                checkpoint.pass();
                var sample = samples.get(i);
                var logit = sample.grams().dot(weights) + bias;
                var slope = (float) ((Logistic.of(logit) - sample.target()) * sample.weight());
                var index = sample.grams().index();
                var value = sample.grams().value();
                for (var k = 0; k < index.length; k++) {
                    var at = index[k];
                    var gradient = slope * value[k] + plan.decay() * weights[at] * sample.weight();
                    squares[at] += gradient * gradient;
                    weights[at] -= (float) (plan.rate() * gradient / Math.sqrt(squares[at] + 1e-8));
                }
                biasSquares += slope * slope;
                bias -= (float) (plan.rate() * slope / Math.sqrt(biasSquares + 1e-8));
            }
        }
        return new GramModel(features, weights, bias);
    }
}
