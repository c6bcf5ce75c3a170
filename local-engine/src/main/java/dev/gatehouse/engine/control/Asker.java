package dev.gatehouse.engine.control;

import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.Finding;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks controls, times them, and turns what they say, or that they failed, into a step. Stateless; any thread.
public final class Asker {
    /// The code under which a control that failed refuses.
    public static final String FAILED = "control.failed";

    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
    private final LongSupplier nanos;

    /// @param nanos a clock that only counts up, such as `System::nanoTime`
    public Asker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Asks a guard that is not off.
    public Judged ask(Slot<Guard> slot, Stage stage, Function<Guard, Finding> question) {
        return asked(slot, stage, question, (finding, took) -> found(slot, stage, finding, took));
    }

    /// Asks a limit that is not off.
    public Judged ask(Slot<Limit> slot, Exchange.Request request, UsageLedger usage) {
        return asked(slot, Stage.LIMITS, limit -> limit.check(request, usage), (room, took) -> room(slot, room, took));
    }

    /// The step of a control that was not asked, because it is off or because the verdict was certain before.
    public Judged notAsked(Slot<?> slot, Stage stage) {
        Outcome outcome = slot.control().mode() == Mode.OFF ? Outcome.OFF : Outcome.SKIPPED;
        return Judged.of(step(slot, stage, outcome, Score.NONE, "", "", 0));
    }

    /// What the clock for steps says now.
    public long now() {
        return nanos.getAsLong();
    }

    private <T, R> Judged asked(Slot<T> slot, Stage stage, Function<T, R> question, Answered<R> answered) {
        T room = Objects.requireNonNull(slot.room(), "a control that is off cannot be asked");
        long begun = now();
        try {
            R answer = question.apply(room);
            return answered.judge(answer, now() - begun);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            // The message may hold text of the exchange: it stays out of the log.
            LOG.warn(
                    "control {} failed with {}",
                    slot.control().id(),
                    failure.getClass().getName());
            return failed(slot, stage, now() - begun);
        }
    }

    private static Judged failed(Slot<?> slot, Stage stage, long took) {
        Control control = slot.control();
        boolean refuses = slot.enforces() && control.onError() == OnError.DENY;
        Step step = step(
                slot,
                stage,
                Outcome.FAILED,
                Score.NONE,
                FAILED,
                refuses ? "The control failed; its onError refuses." : "The control failed; the exchange went on.",
                took);
        return new Judged(step, List.of(), refuses, Duration.ZERO);
    }

    private static Judged found(Slot<Guard> slot, Stage stage, Finding finding, long took) {
        return switch (finding) {
            case Finding.Clear(var score, var detail) ->
                Judged.of(step(slot, stage, Outcome.PASSED, score, "", detail, took));
            case Finding.Violation(var reason, var detail, var score) ->
                Judged.of(step(slot, stage, acted(slot, Outcome.DENIED), score, reason, detail, took));
            case Finding.Sensitive(var _, var detail, var spans)
            when spans.isEmpty() -> Judged.of(step(slot, stage, Outcome.PASSED, Score.NONE, "", detail, took));
            case Finding.Sensitive(var reason, var detail, var spans) ->
                new Judged(
                        step(slot, stage, acted(slot, Outcome.MASKED), Score.NONE, reason, detail, took),
                        slot.enforces() ? spans : List.of(),
                        false,
                        Duration.ZERO);
        };
    }

    private static Judged room(Slot<Limit> slot, Limit.Room room, long took) {
        return switch (room) {
            case Limit.Room.Free(var detail) ->
                Judged.of(step(slot, Stage.LIMITS, Outcome.PASSED, Score.NONE, "", detail, took));
            case Limit.Room.Full(var reason, var detail, var retryAfter) ->
                new Judged(
                        step(slot, Stage.LIMITS, acted(slot, Outcome.DENIED), Score.NONE, reason, detail, took),
                        List.of(),
                        slot.enforces(),
                        retryAfter);
        };
    }

    private static Outcome acted(Slot<?> slot, Outcome outcome) {
        return slot.enforces() ? outcome : Outcome.NOTED;
    }

    private static Step step(
            Slot<?> slot, Stage stage, Outcome outcome, Score score, String reason, String detail, long took) {
        Control control = slot.control();
        return new Step(control.id(), control.kind(), slot.kind().title(), stage, outcome, score, reason, detail, took);
    }

    private interface Answered<R> {
        Judged judge(R answer, long took);
    }
}
