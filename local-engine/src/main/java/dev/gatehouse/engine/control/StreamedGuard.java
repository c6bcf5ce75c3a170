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

    public StreamedGuard(Slot<Guard> slot) {
        this.slot = slot;
    }

    public Slot<Guard> slot() {
        return slot;
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
