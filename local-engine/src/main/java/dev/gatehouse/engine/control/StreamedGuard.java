package dev.gatehouse.engine.control;

import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one guard has said so far of an answer that is judged in parts. One thread.
public final class StreamedGuard {
    /// The outcome that tells most about an answer comes last.
    private static final List<Outcome> WEIGHT = List.of(
            Outcome.OFF,
            Outcome.SKIPPED,
            Outcome.PASSED,
            Outcome.NOTED,
            Outcome.MASKED,
            Outcome.FAILED,
            Outcome.DENIED);

    private final Slot<Guard> slot;
    private @Nullable Step weightiest;
    private long nanos;
    private int parts;
    private int settled;

    public StreamedGuard(Slot<Guard> slot) {
        this.slot = slot;
    }

    public Slot<Guard> slot() {
        return slot;
    }

    /// How much of the answer it can judge whatever follows; never less than before.
    public int settle(Guard guard, StringBuilder answer) {
        int window = guard.streamWindow();
        int start = Math.max(0, settled - window);
        int sure = Math.max(settled, answer.length() - window);
        settled = Math.max(sure, start + settledIn(guard, answer.substring(start), settled - start));
        return settled;
    }

    /// A guard that fails here holds the text back, and is asked again when it judges.
    private static int settledIn(Guard guard, String part, int from) {
        try {
            return guard.settled(part, from);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            return from;
        }
    }

    /// Adds what it said of one part.
    public void add(Judged judged) {
        Step step = judged.step();
        nanos += step.nanos();
        parts += judged.spans().size();
        if (weightiest == null || weight(step) > weight(weightiest)) {
            weightiest = step;
        }
    }

    /// One step for all parts.
    public Step step(Asker asker) {
        Step step = weightiest;
        if (step == null) {
            return asker.notAsked(slot, Stage.OUTPUT).step();
        }
        String detail = step.outcome() == Outcome.MASKED
                ? parts + (parts == 1 ? " part of the answer replaced." : " parts of the answer replaced.")
                : step.detail();
        return new Step(
                step.control(),
                step.kind(),
                step.title(),
                step.stage(),
                step.outcome(),
                step.score(),
                step.reason(),
                detail,
                nanos);
    }

    private static int weight(Step step) {
        return WEIGHT.indexOf(step.outcome());
    }
}
