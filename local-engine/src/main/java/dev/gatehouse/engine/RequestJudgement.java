package dev.gatehouse.engine;

import dev.gatehouse.engine.control.Admission;
import dev.gatehouse.engine.control.CompiledPolicy;
import dev.gatehouse.engine.control.Gate;
import dev.gatehouse.engine.control.Judged;
import dev.gatehouse.engine.control.Slot;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.engine.spi.Limit;
import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One look at one request. Limits are asked before any text is read, because a look-up is cheaper than any guard; the
/// trace tells the steps in the order of the stages all the same. Every guard sees the text as it was sent: masking
/// happens once, at the end. One thread.
final class RequestJudgement {
    private final CompiledPolicy policy;
    private final Admission admission;
    private final UsageLedger ledger;
    private final Exchange.Request request;
    private final TraceDepth depth;
    private final List<Judged> looks = new ArrayList<>();
    private @Nullable Denial denial;

    RequestJudgement(
            CompiledPolicy policy,
            Admission admission,
            UsageLedger ledger,
            Exchange.Request request,
            TraceDepth depth) {
        this.policy = policy;
        this.admission = admission;
        this.ledger = ledger;
        this.request = request;
        this.depth = depth;
    }

    Verdict verdict() {
        long begun = policy.asker().now();
        var steps = new ArrayList<Step>();
        steps.add(gate(Stage.IDENTITY, "Identity", () -> Gate.identity(policy.policy(), request.caller())));
        steps.add(gate(Stage.ACCESS, "Access", () -> Gate.access(policy.policy(), request)));
        List<Step> limits = limits();
        guards();
        for (Judged look : looks) {
            steps.add(look.step());
        }
        if (denial == null) {
            limits = admitted(limits);
        }
        steps.addAll(limits);
        if (denial != null) {
            return new Verdict.Deny(policy.trace(steps, begun), denial);
        }
        Optional<Masking.Masked> masked = Masking.of(request, looks);
        return masked.isEmpty()
                ? new Verdict.Allow(policy.trace(steps, begun))
                : new Verdict.Mask(
                        policy.trace(steps, begun),
                        masked.get().rewritten(),
                        masked.get().spans());
    }

    private boolean goesOn() {
        return denial == null || depth == TraceDepth.FULL;
    }

    private Step gate(Stage stage, String title, Check check) {
        String name = title.toLowerCase(Locale.ROOT);
        if (!goesOn()) {
            return new Step(name, name, title, stage, Outcome.SKIPPED, Score.NONE, "", "", 0);
        }
        long begun = policy.asker().now();
        Gate.Answer answer = check.ask();
        if (answer.outcome() == Outcome.DENIED) {
            refuse(new Denial(name, answer.reason(), answer.sentence(), Duration.ZERO));
        }
        return new Step(
                name,
                name,
                title,
                stage,
                answer.outcome(),
                Score.NONE,
                answer.reason(),
                answer.sentence(),
                policy.asker().now() - begun);
    }

    private List<Step> limits() {
        var steps = new ArrayList<Step>();
        for (Slot<Limit> slot : policy.limits()) {
            boolean asked = slot.room() != null && goesOn();
            Judged judged = asked
                    ? policy.asker().ask(slot, request, ledger)
                    : policy.asker().notAsked(slot, Stage.LIMITS);
            refuseFor(judged);
            steps.add(judged.step());
        }
        return steps;
    }

    private void guards() {
        var content = new Content(Content.Direction.INPUT, request.messages());
        for (Slot<Guard> slot : policy.onRequests()) {
            Stage stage = slot.control().section() == Section.INPUT ? Stage.INPUT : Stage.GUARDS;
            boolean asked = slot.room() != null && goesOn();
            Judged judged = asked
                    ? policy.asker().ask(slot, stage, guard -> guard.inspect(content))
                    : policy.asker().notAsked(slot, stage);
            refuseFor(judged);
            looks.add(judged);
        }
    }

    /// A limit that filled up while the guards looked replaces its earlier step.
    private List<Step> admitted(List<Step> limits) {
        return admission
                .admit(request)
                .map(full -> {
                    refuseFor(full);
                    return limits.stream()
                            .map(step -> step.control().equals(full.step().control()) ? full.step() : step)
                            .toList();
                })
                .orElse(limits);
    }

    private void refuseFor(Judged judged) {
        if (judged.refuses()) {
            refuse(Refusals.of(judged));
        }
    }

    private void refuse(Denial why) {
        if (denial == null) {
            denial = why;
        }
    }

    private interface Check {
        Gate.Answer ask();
    }
}
