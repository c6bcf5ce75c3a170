package dev.gatehouse.gateway.testing;

import dev.gatehouse.engine.model.Device;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.engine.model.TokenSink;
import dev.gatehouse.engine.spi.GeneratorRuntime;
import dev.gatehouse.policy.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Serves `test:` upstreams: the upstream's name of a model says how it answers.
public final class TestRuntime implements GeneratorRuntime {
    /// Every request that reached a model, oldest first.
    public static final List<GenerationRequest> SEEN = new CopyOnWriteArrayList<>();

    /// Answers that were stopped by their reader.
    public static final AtomicInteger CANCELLED = new AtomicInteger();

    /// Generators that are open now.
    public static final AtomicInteger OPEN = new AtomicInteger();

    private static final Pattern WORDS = Pattern.compile("(?<= )");

    @Override
    public String name() {
        return "test";
    }

    @Override
    public boolean serves(Upstream upstream) {
        return "test".equals(upstream.url().getScheme());
    }

    @Override
    public TextGenerator open(Upstream upstream, Function<String, @Nullable String> environment) {
        OPEN.incrementAndGet();
        return new TestGenerator();
    }

    @Override
    public List<Device> devices() {
        return List.of();
    }

    private static final class TestGenerator implements TextGenerator {
        @Override
        public Generation generate(GenerationRequest request, TokenSink sink) {
            SEEN.add(request);
            long began = System.nanoTime();
            var text = new StringBuilder();
            var finish = Generation.Finish.STOP;
            int pieces = 0;
            for (String word : WORDS.split(answer(request), -1)) {
                text.append(word);
                pieces++;
                if (sink.accept(word) == TokenSink.Next.STOP) {
                    CANCELLED.incrementAndGet();
                    finish = Generation.Finish.CANCELLED;
                    break;
                }
                pause(request);
            }
            var total = Duration.ofNanos(System.nanoTime() - began);
            return new Generation(
                    text.toString(),
                    finish,
                    new Generation.Tokens(10, pieces, Generation.Known.COUNTED),
                    new Generation.Timing(Duration.ofMillis(1), total, Duration.ofMillis(20)));
        }

        private static String answer(GenerationRequest request) {
            return switch (request.model()) {
                case "leak" ->
                    "Write to our colleague anna.schmidt@example.com about this matter today please. Thank you.";
                case "fail" ->
                    throw new ModelException("target.unreachable", "10.0.0.7 cannot be reached; check the cable");
                case "endless" -> "word ".repeat(100_000);
                default -> "You said: " + request.messages().getLast().text();
            };
        }

        private static void pause(GenerationRequest request) {
            try {
                if (request.model().equals("endless") || request.model().equals("slow")) {
                    Thread.sleep(20);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ModelException("target.cancelled", "stopped", stopped);
            }
        }

        @Override
        public String place() {
            return "here";
        }

        @Override
        public void close() {
            OPEN.decrementAndGet();
        }
    }
}
