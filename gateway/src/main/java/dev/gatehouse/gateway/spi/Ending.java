package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a call ended. Each filter on the way back adds what it knows.
///
/// @param caller as far as it was proven
/// @param judgement every control that was asked
/// @param used what the upstream did, also when its answer was then refused
public record Ending(Result result, Caller caller, Judgement judgement, Optional<Generation> used) {

    /// What the caller gets.
    public sealed interface Result {
        /// An answer, whole.
        record Answered(String text, Generation.Finish finish) implements Result {}

        /// None, or no more of it.
        record Refused(Refusal refusal) implements Result {}
    }

    /// What the controls said.
    ///
    /// @param word the verdict on the call so far
    /// @param reason the stable code behind the verdict; empty when allowed
    /// @param nanos time spent deciding
    public record Judgement(VerdictWord word, String reason, List<Step> steps, long nanos) {
        public static final Judgement NONE = new Judgement(VerdictWord.ALLOWED, "", List.of(), 0);

        public Judgement {
            steps = List.copyOf(steps);
        }

        /// This judgement followed by a later one: the stricter word stands, with the earlier reason for equal ones.
        public Judgement then(Judgement later) {
            var all = new ArrayList<>(steps);
            all.addAll(later.steps);
            boolean mine = word.compareTo(later.word) >= 0;
            return new Judgement(mine ? word : later.word, mine ? reason : later.reason, all, nanos + later.nanos);
        }
    }

    /// An answer by the upstream.
    public static Ending answered(Generation generation) {
        return new Ending(
                new Result.Answered(generation.text(), generation.finish()),
                new Caller.Anonymous(),
                Judgement.NONE,
                Optional.of(generation));
    }

    /// A refusal that no control of the policy spoke.
    public static Ending refused(Refusal refusal) {
        return new Ending(
                new Result.Refused(refusal),
                new Caller.Anonymous(),
                new Judgement(VerdictWord.BLOCKED, refusal.code(), List.of(), 0),
                Optional.empty());
    }

    public Ending withResult(Result changed) {
        return new Ending(changed, caller, judgement, used);
    }

    public Ending withCaller(Caller proven) {
        return new Ending(result, proven, judgement, used);
    }

    public Ending withJudgement(Judgement changed) {
        return new Ending(result, caller, changed, used);
    }
}
