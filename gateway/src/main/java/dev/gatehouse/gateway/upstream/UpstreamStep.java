package dev.gatehouse.gateway.upstream;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.engine.model.GenerationRequest;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.Turn;
import dev.gatehouse.policy.Model;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of the way: has the model's upstream write the answer, within its time and its number of answers at a time.
///
/// A model in this process computes on a platform thread of its own: native code would hold on to the carrier of a
/// virtual one.
public final class UpstreamStep implements Filter.Next, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamStep.class);
    private static final int STANDARD_OUTPUT_TOKENS = 1024;
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

    private final UpstreamPool pool;
    private final RandomGenerator random;
    private final ExecutorService inProcess = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("upstream-", 0).factory());
    private final ExecutorService remote = Executors.newVirtualThreadPerTaskExecutor();

    public UpstreamStep(UpstreamPool pool, RandomGenerator random) {
        this.pool = pool;
        this.random = random;
    }

    @Override
    public Ending handle(Turn turn) {
        var model = turn.release().policy().model(turn.call().model());
        var shared = model.flatMap(each -> turn.release().policy().upstream(each.upstream()))
                .flatMap(pool::find);
        if (model.isEmpty() || shared.isEmpty()) {
            return refused(502, "upstream.unavailable", "The model's upstream is not there.");
        }
        try {
            return inTurn(turn, model.get(), shared.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused(503, "gateway.stopping", "The gateway is being stopped; try again in a moment.");
        }
    }

    @Override
    public void close() {
        inProcess.shutdownNow();
        remote.shutdownNow();
    }

    private Ending inTurn(Turn turn, Model model, SharedUpstream shared) throws InterruptedException {
        if (!shared.slots().tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
            return Ending.refused(new Refusal(
                    503,
                    "upstream.busy",
                    "The model is busy with other requests; try again in a moment.",
                    Duration.ofSeconds(1)));
        }
        var sink = new GatedSink(turn.sink());
        var executor = shared.upstream().url().getScheme().startsWith("http") ? remote : inProcess;
        Future<Generation> writing;
        try {
            writing = executor.submit(() -> {
                try {
                    return shared.generator().generate(request(turn, model), sink);
                } finally {
                    shared.slots().release();
                }
            });
        } catch (java.util.concurrent.RejectedExecutionException closed) {
            shared.slots().release();
            return refused(503, "gateway.stopping", "The gateway is being stopped; try again in a moment.");
        }
        return wait(turn, shared, sink, writing);
    }

    private static Ending wait(Turn turn, SharedUpstream shared, GatedSink sink, Future<Generation> writing)
            throws InterruptedException {
        try {
            return Ending.answered(writing.get(shared.upstream().timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            sink.close();
            writing.cancel(true);
            LOG.warn(
                    "request {}: upstream {} took longer than {}",
                    turn.arrival().id(),
                    shared.upstream().id(),
                    shared.upstream().timeout());
            return used(
                    refused(504, "upstream.timeout", "The model took too long to answer; ask for a shorter answer."),
                    turn,
                    sink);
        } catch (InterruptedException stopped) {
            sink.close();
            writing.cancel(true);
            throw stopped;
        } catch (ExecutionException failed) {
            sink.close();
            return used(failure(turn, shared, failed.getCause() == null ? failed : failed.getCause()), turn, sink);
        }
    }

    private static Ending failure(Turn turn, SharedUpstream shared, @Nullable Throwable cause) {
        var id = turn.arrival().id();
        if (cause instanceof ModelException known) {
            LOG.warn("request {}: upstream {}: {} {}", id, shared.upstream().id(), known.code(), known.getMessage());
            return known.code().endsWith("timeout")
                    ? refused(504, "upstream.timeout", "The model took too long to answer; ask for a shorter answer.")
                    : refused(502, "upstream.failed", "The model could not answer; tell the operator the request id.");
        }
        LOG.error("request {}: upstream {} failed", id, shared.upstream().id(), cause);
        return refused(502, "upstream.failed", "The model could not answer; tell the operator the request id.");
    }

    private static Ending refused(int status, String code, String sentence) {
        return Ending.refused(new Refusal(status, code, sentence));
    }

    /// An answer that broke off was still written: it is charged as far as it can be reckoned.
    private static Ending used(Ending ending, Turn turn, GatedSink sink) {
        return sink.partly(turn)
                .map(part -> new Ending(ending.result(), ending.caller(), ending.judgement(), Optional.of(part)))
                .orElse(ending);
    }

    private GenerationRequest request(Turn turn, Model model) {
        var sampling = turn.call().sampling();
        return new GenerationRequest(
                model.upstreamName(),
                turn.call().messages(),
                sampling.maxOutputTokens() == 0 ? STANDARD_OUTPUT_TOKENS : sampling.maxOutputTokens(),
                sampling.temperature(),
                sampling.seed().orElseGet(() -> random.nextLong(Integer.MAX_VALUE)),
                sampling.further());
    }
}
