package dev.gatehouse.gateway.filter.answer;

import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.gateway.spi.AnswerSink;
import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Ending.Result;
import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.Judgements;
import dev.gatehouse.gateway.spi.Turn;

/// Lets the engine judge the answer: whole ones at their end, streamed ones piece by piece.
final class AnswerFilter implements Filter {
    @Override
    public Ending handle(Turn turn, Next next) {
        return switch (turn.call().delivery()) {
            case PLAIN -> plain(turn, next);
            case STREAMED -> streamed(turn, next);
        };
    }

    private static Ending plain(Turn turn, Next next) {
        var ending = next.handle(turn.withSink(AnswerSink.NOWHERE));
        if (!(ending.result() instanceof Result.Answered answered)) {
            return ending;
        }
        var verdict = turn.release()
                .engine()
                .decide(new Exchange.Answer(turn.request(), answered.text()), TraceDepth.EARLY_EXIT);
        var rewritten = verdict instanceof Verdict.Mask mask && mask.rewritten() instanceof Exchange.Answer answer
                ? answer.text()
                : answered.text();
        return judged(ending, verdict, new Result.Answered(rewritten, answered.finish()));
    }

    private static Ending streamed(Turn turn, Next next) {
        try (var judged = new JudgedSink(turn.release().engine().openAnswer(turn.request()), turn.sink())) {
            var ending = next.handle(turn.withSink(judged));
            if (!(ending.result() instanceof Result.Answered answered)) {
                return ending;
            }
            var verdict = judged.finish();
            return judged(ending, verdict, new Result.Answered(judged.sent(), answered.finish()));
        }
    }

    private static Ending judged(Ending ending, Verdict verdict, Result.Answered answer) {
        return switch (verdict) {
            case Verdict.Allow allow ->
                ending.withResult(answer).withJudgement(ending.judgement().then(Judgements.allowed(allow.trace())));
            case Verdict.Mask mask ->
                ending.withResult(answer).withJudgement(ending.judgement().then(Judgements.masked(mask.trace())));
            case Verdict.Deny deny ->
                ending.withResult(new Result.Refused(Judgements.refusal(deny.denial())))
                        .withJudgement(ending.judgement().then(Judgements.denied(deny.trace(), deny.denial())));
        };
    }
}
