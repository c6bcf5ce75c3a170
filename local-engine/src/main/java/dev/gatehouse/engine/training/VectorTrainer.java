package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.VectorModel;
import java.util.List;
import java.util.random.RandomGenerator;

/// A network with one hidden layer, by Adam (Kingma and Ba, 2015) on small batches, with dropout on the hidden units.
final class VectorTrainer {
    private final TrainingPlan.Vectors plan;

    VectorTrainer(TrainingPlan.Vectors plan) {
        this.plan = plan;
    }

    VectorModel train(List<Sample> samples, RandomGenerator random, Checkpoint checkpoint) {
        var inputs = samples.getFirst().vector().length;
        var units = plan.units();
        var scale = VectorModel.scale(inputs);
        // One long array: the inner weights by input, the inner biases, the outer weights, the outer bias.
        var biases = inputs * units;
        var outer = biases + units;
        var adam = new Adam(outer + units + 1, plan.rate(), plan.decay());
        var weights = adam.weights();
        for (var i = 0; i < biases; i++) {
            weights[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / inputs));
        }
        for (var j = 0; j < units; j++) {
            weights[outer + j] = (float) (random.nextGaussian() * Math.sqrt(1.0 / units));
        }
        var hidden = new float[units];
        var back = new float[units];
        var keep = new float[units];
        var gradient = adam.gradient();
        for (var epoch = 0; epoch < plan.epochs(); epoch++) {
            var order = Shuffle.order(samples.size(), random);
            adam.slowDown(1 - 0.9 * epoch / plan.epochs());
            for (var at = 0; at < order.length; at++) {
                checkpoint.pass();
                var sample = samples.get(order[at]);
                var vector = sample.vector();
                System.arraycopy(weights, biases, hidden, 0, units);
                for (var i = 0; i < inputs; i++) {
                    var x = vector[i] * scale;
                    var row = i * units;
                    for (var j = 0; j < units; j++) {
                        hidden[j] += x * weights[row + j];
                    }
                }
                var logit = (double) weights[outer + units];
                for (var j = 0; j < units; j++) {
                    keep[j] = random.nextDouble() < plan.dropout() ? 0 : (float) (1 / (1 - plan.dropout()));
                    logit += Math.max(0, hidden[j]) * keep[j] * weights[outer + j];
                }
                var slope = (float) ((Logistic.of(logit) - sample.target()) * sample.weight());
                for (var j = 0; j < units; j++) {
                    var active = hidden[j] > 0 ? keep[j] : 0;
                    gradient[outer + j] += slope * hidden[j] * active;
                    back[j] = slope * weights[outer + j] * active;
                    gradient[biases + j] += back[j];
                }
                gradient[outer + units] += slope;
                for (var i = 0; i < inputs; i++) {
                    var x = vector[i] * scale;
                    var row = i * units;
                    for (var j = 0; j < units; j++) {
                        gradient[row + j] += x * back[j];
                    }
                }
                if ((at + 1) % plan.batch() == 0 || at + 1 == order.length) {
                    adam.step(plan.batch());
                }
            }
        }
        return model(weights, inputs, units);
    }

    private static VectorModel model(float[] weights, int inputs, int units) {
        var inner = new float[inputs][units];
        for (var i = 0; i < inputs; i++) {
            System.arraycopy(weights, i * units, inner[i], 0, units);
        }
        var bias = new float[units];
        System.arraycopy(weights, inputs * units, bias, 0, units);
        var outer = new float[units];
        System.arraycopy(weights, (inputs + 1) * units, outer, 0, units);
        return new VectorModel(inner, bias, outer, weights[(inputs + 2) * units]);
    }
}
