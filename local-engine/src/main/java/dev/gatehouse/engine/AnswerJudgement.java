package dev.gatehouse.engine;

import dev.gatehouse.engine.control.CompiledPolicy;
import dev.gatehouse.engine.control.Judged;
import dev.gatehouse.engine.control.Slot;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.spi.Content;
import dev.gatehouse.engine.spi.Guard;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One look at one whole answer: the guards that look at answers, cheap ones first.
final class AnswerJudgement {
    private AnswerJudgement() {}

    static Verdict of(CompiledPolicy policy, Exchange.Answer answer, TraceDepth depth) {
        long begun = policy.asker().now();
        Content content = content(answer.text());
        var looks = new ArrayList<Judged>();
        @Nullable Denial denial = null;
        for (Slot<Guard> slot : policy.onAnswers()) {
            boolean asked = slot.room() != null && (denial == null || depth == TraceDepth.FULL);
            Judged judged = asked
                    ? policy.asker().ask(slot, Stage.OUTPUT, guard -> guard.inspect(content))
                    : policy.asker().notAsked(slot, Stage.OUTPUT);
            looks.add(judged);
            if (denial == null && judged.refuses()) {
                denial = Refusals.of(judged);
            }
        }
        List<Step> steps = looks.stream().map(Judged::step).toList();
        if (denial != null) {
            return new Verdict.Deny(policy.trace(steps, begun), denial);
        }
        Optional<Masking.Masked> masked = Masking.of(answer, looks);
        return masked.isEmpty()
                ? new Verdict.Allow(policy.trace(steps, begun))
                : new Verdict.Mask(
                        policy.trace(steps, begun),
                        masked.get().rewritten(),
                        masked.get().spans());
    }

    static Content content(String text) {
        return new Content(Content.Direction.OUTPUT, List.of(new Message(Message.Author.ASSISTANT, text)));
    }
}
