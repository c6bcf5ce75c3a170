package dev.gatehouse.gateway.filter.decision;

import dev.gatehouse.engine.Denial;
import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Ending.Judgement;
import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.Judgements;
import dev.gatehouse.gateway.spi.Turn;

/// Lets the engine judge the request; a masked one goes on with its texts rewritten.
final class DecisionFilter implements Filter {
    @Override
    public Ending handle(Turn turn, Next next) {
        var verdict = turn.release().engine().decide(turn.request(), TraceDepth.EARLY_EXIT);
        return switch (verdict) {
            case Verdict.Allow allow -> pass(turn, Judgements.allowed(allow.trace()), next);
            case Verdict.Mask mask ->
                pass(
                        turn.withCall(turn.call()
                                .withMessages(mask.rewritten().request().messages())),
                        Judgements.masked(mask.trace()),
                        next);
            case Verdict.Deny deny -> refuse(turn, deny.denial(), Judgements.denied(deny.trace(), deny.denial()));
        };
    }

    private static Ending pass(Turn turn, Judgement judged, Next next) {
        turn.sink().judged(judged.word());
        var ending = next.handle(turn);
        return ending.withJudgement(judged.then(ending.judgement()));
    }

    private static Ending refuse(Turn turn, Denial denial, Judgement judged) {
        turn.sink().judged(judged.word());
        return Ending.refused(Judgements.refusal(denial))
                .withCaller(turn.caller())
                .withJudgement(judged);
    }
}
