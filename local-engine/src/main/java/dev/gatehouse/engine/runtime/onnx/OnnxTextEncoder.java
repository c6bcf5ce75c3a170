package dev.gatehouse.engine.runtime.onnx;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import dev.gatehouse.engine.model.EncodedWindow;
import dev.gatehouse.engine.model.TextEncoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One model in memory and a fixed number of predictors over it, each used by one thread at a time.
///
/// Every window goes through the model by itself, unpadded: with 8-bit weights the scale of the numbers is taken from
/// the whole batch, so a text's vector would otherwise change with its neighbours.
final class OnnxTextEncoder implements TextEncoder {
    private static final long LOOK_UP_MILLIS = 100;
    private final BundledEncoder bundled;
    private final String digest;
    private final Model model;
    private final HuggingFaceTokenizer tokenizer;
    private final List<Predictor<long[], float[]>> predictors;
    private final BlockingQueue<Predictor<long[], float[]>> free;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OnnxTextEncoder(
            BundledEncoder bundled, String digest, Model model, HuggingFaceTokenizer tokenizer, int width) {
        this.bundled = bundled;
        this.digest = digest;
        this.model = model;
        this.tokenizer = tokenizer;
        var made = new ArrayList<Predictor<long[], float[]>>();
        for (var i = 0; i < width; i++) {
            made.add(model.newPredictor(new MeanPooling(bundled.dimensions())));
        }
        this.predictors = List.copyOf(made);
        this.free = new LinkedBlockingQueue<>(made);
    }

    /// @param width how many texts are encoded at the same time, each on one core
    static OnnxTextEncoder load(BundledEncoder bundled, int width) {
        var weights = Resources.bytes(bundled.weights());
        var words = Resources.bytes(bundled.tokenizer());
        try {
            return RoomyThread.call(() -> load(bundled, width, weights, words));
        } catch (ExecutionException e) {
            throw OnnxProblem.notLoaded(bundled.id(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OnnxProblem.notLoaded(bundled.id(), e);
        }
    }

    private static OnnxTextEncoder load(BundledEncoder bundled, int width, byte[] weights, byte[] words)
            throws IOException, MalformedModelException {
        var tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(words), Map.of("padding", "false", "truncation", "false"));
        Engine.getEngine(OnnxEncoderRuntime.ENGINE);
        var model = Model.newInstance(bundled.id(), OnnxEncoderRuntime.ENGINE);
        // One core a text: texts beside each other scale better than cores within one small text.
        model.load(new ByteArrayInputStream(weights), Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
        return new OnnxTextEncoder(bundled, Resources.sha256(weights, words), model, tokenizer, width);
    }

    @Override
    public String id() {
        return bundled.id();
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public int dimensions() {
        return bundled.dimensions();
    }

    @Override
    public List<EncodedWindow> encode(String text) {
        if (closed.get()) {
            throw OnnxProblem.closed(id());
        }
        var tokens = TokenizedText.of(tokenizer, text);
        var windows = new ArrayList<EncodedWindow>();
        for (var range : bundled.shape().cut(tokens.count())) {
            windows.add(new EncodedWindow(
                    tokens.start(range.from()), tokens.end(range.to()), vector(tokens.framed(range))));
        }
        return List.copyOf(windows);
    }

    private float[] vector(long[] ids) {
        try {
            var predictor = borrow();
            try {
                return predictor.predict(ids);
            } finally {
                free.add(predictor);
            }
        } catch (TranslateException e) {
            throw OnnxProblem.failed(id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OnnxProblem.failed(id(), e);
        }
    }

    /// Looks up now and then, so that nobody waits for a predictor of an encoder that was closed.
    private Predictor<long[], float[]> borrow() throws InterruptedException {
        while (!closed.get()) {
            var predictor = free.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (predictor != null) {
                return predictor;
            }
        }
        throw OnnxProblem.closed(id());
    }

    @Override
    public String place() {
        return "CPU, " + predictors.size() + " at a time";
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            // Waits for the texts under way, so that native memory is not freed under a running thread.
            for (var i = 0; i < predictors.size(); i++) {
                free.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        predictors.forEach(Predictor::close);
        model.close();
        tokenizer.close();
    }
}
