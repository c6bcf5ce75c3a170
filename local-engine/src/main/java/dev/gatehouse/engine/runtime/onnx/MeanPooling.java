package dev.gatehouse.engine.runtime.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Arrays;

/// Hands token ids to the model and takes the mean over the tokens of what it returns, scaled to length 1: the pooling
/// that all-MiniLM-L6-v2 was trained with.
final class MeanPooling implements NoBatchifyTranslator<long[], float[]> {
    private final int dimensions;

    MeanPooling(int dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public NDList processInput(TranslatorContext context, long[] ids) {
        var manager = context.getNDManager();
        var shape = new Shape(1, ids.length);
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        return new NDList(
                named(manager.create(ids, shape), "input_ids"),
                named(manager.create(ones, shape), "attention_mask"),
                named(manager.create(new long[ids.length], shape), "token_type_ids"));
    }

    private static NDArray named(NDArray array, String name) {
        array.setName(name);
        return array;
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        var states = output.getFirst().toFloatArray();
        var sum = new double[dimensions];
        for (var i = 0; i < states.length; i++) {
            sum[i % dimensions] += states[i];
        }
        var squares = 0.0;
        for (var each : sum) {
            squares += each * each;
        }
        var length = Math.max(Math.sqrt(squares), 1e-12);
        var vector = new float[dimensions];
        for (var i = 0; i < dimensions; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }
}
