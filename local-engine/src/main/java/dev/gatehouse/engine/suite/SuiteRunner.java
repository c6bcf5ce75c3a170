package dev.gatehouse.engine.suite;

import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.metrics.SuiteMetrics;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.suite.SuiteListener.Next;
import dev.gatehouse.engine.suite.SuiteListener.Progress;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.Trace;
import dev.gatehouse.policy.decision.VerdictWord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Judges every row of a suite. Rows are judged beside each other, their results stand in the order of the rows, and
/// all but the times are the same in every run. Each row gets a full trace, so that scoring guards score it even where
/// an earlier control has refused it already.
public final class SuiteRunner {
    private final Clock clock;
    private final int parallel;

    /// @param parallel how many rows are judged at the same time; at least 1
    public SuiteRunner(Clock clock, int parallel) {
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel must be 1 or more, not " + parallel);
        }
        this.clock = clock;
        this.parallel = parallel;
    }

    /// As many rows at a time as there are cores.
    public static SuiteRunner onAllCores(Clock clock) {
        return new SuiteRunner(clock, Runtime.getRuntime().availableProcessors());
    }

    /// Runs all rows; blocks until the end. Empty when the listener cancelled, or the thread was interrupted.
    ///
    /// @param engine compiled from the set-up's policy; stays open
    public Optional<SuiteReport> run(
            PolicyEngine engine, SuiteSetup setup, List<LabelledRow> rows, SuiteListener listener) {
        var begin = System.nanoTime();
        var cancelled = new AtomicBoolean();
        var counter = new Counter(rows.size(), begin, listener, cancelled);
        try (var threads = Executors.newFixedThreadPool(parallel)) {
            var judged = rows.stream()
                    .map(row -> threads.submit(() -> {
                        if (cancelled.get()) {
                            return Optional.<RowResult>empty();
                        }
                        var result = judge(engine, setup, row);
                        counter.one();
                        return Optional.of(result);
                    }))
                    .toList();
            var results = judged.stream()
                    .flatMap(each -> await(each, cancelled).stream())
                    .toList();
            if (cancelled.get()) {
                return Optional.empty();
            }
            var metrics =
                    SuiteMetrics.of(results.stream().map(RowResult::observation).toList());
            var took = Duration.ofNanos(System.nanoTime() - begin);
            return Optional.of(new SuiteReport(engine.policyDigest(), parallel, results, metrics, took));
        }
    }

    private static Optional<RowResult> await(Future<Optional<RowResult>> future, AtomicBoolean cancelled) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            cancelled.set(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            cancelled.set(true);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a row could not be judged", e.getCause());
        }
    }

    private RowResult judge(PolicyEngine engine, SuiteSetup setup, LabelledRow row) {
        var verdict = engine.decide(setup.request(row, clock.instant()), TraceDepth.FULL);
        var trace = verdict.trace();
        return switch (verdict) {
            case Verdict.Allow allow -> result(row, VerdictWord.ALLOWED, "", allow.trace());
            case Verdict.Mask mask -> result(row, VerdictWord.MASKED, firstMask(trace), mask.trace());
            case Verdict.Deny deny ->
                result(
                        row,
                        deny.denial().isRateLimit() ? VerdictWord.RATE_LIMITED : VerdictWord.BLOCKED,
                        deny.denial().code(),
                        deny.trace());
        };
    }

    private static RowResult result(LabelledRow row, VerdictWord verdict, String reason, Trace trace) {
        return new RowResult(row, verdict, highestScore(trace), reason, trace.nanos());
    }

    private static OptionalDouble highestScore(Trace trace) {
        return trace.steps().stream()
                .map(Step::score)
                .filter(Score.Against.class::isInstance)
                .mapToDouble(score -> ((Score.Against) score).value())
                .max();
    }

    private static String firstMask(Trace trace) {
        return trace.steps().stream()
                .filter(step -> step.outcome() == Outcome.MASKED)
                .map(Step::reason)
                .findFirst()
                .orElse("");
    }

    /// Counts rows and tells the listener, one call at a time.
    private static final class Counter {
        private final long total;
        private final long begin;
        private final SuiteListener listener;
        private final AtomicBoolean cancelled;
        private long done;

        Counter(long total, long begin, SuiteListener listener, AtomicBoolean cancelled) {
            this.total = total;
            this.begin = begin;
            this.listener = listener;
            this.cancelled = cancelled;
        }

        synchronized void one() {
            done++;
            var progress = new Progress(done, total, Duration.ofNanos(System.nanoTime() - begin));
            if (listener.heard(progress) == Next.CANCEL) {
                cancelled.set(true);
            }
        }
    }
}
