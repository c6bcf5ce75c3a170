package dev.gatehouse.gateway.filter.authentication;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.gateway.spi.Ending;
import dev.gatehouse.gateway.spi.Ending.Judgement;
import dev.gatehouse.gateway.spi.Filter;
import dev.gatehouse.gateway.spi.KeyCheck.Answer;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.gateway.spi.Turn;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import java.util.List;

/// Turns the key that was shown into a caller, or refuses as the policy's identity mode says.
final class AuthenticationFilter implements Filter {
    private static final int UNAUTHORIZED = 401;

    @Override
    public Ending handle(Turn turn, Next next) {
        return switch (turn.release().policy().identity().mode()) {
            case OFF -> next.handle(turn);
            case MONITOR ->
                switch (answer(turn)) {
                    case Answer.Holder(var caller) -> passed(turn, caller, next);
                    // The engine notes in its trace that nobody was proven.
                    case Answer.Rejected _ -> next.handle(turn);
                };
            case ENFORCE ->
                switch (answer(turn)) {
                    case Answer.Holder(var caller) -> passed(turn, caller, next);
                    case Answer.Rejected rejected -> refused(turn, rejected);
                };
        };
    }

    private Answer answer(Turn turn) {
        return turn.arrival()
                .key()
                .map(key -> turn.release().keys().check(key))
                .orElseGet(() -> new Answer.Rejected(
                        "auth.missing", "This API needs a key: send it in the header \"Authorization: Bearer KEY\"."));
    }

    private static Ending passed(Turn turn, Caller.KeyHolder caller, Next next) {
        var ending = next.handle(turn.withCaller(caller));
        return ending.caller() instanceof Caller.Anonymous ? ending.withCaller(caller) : ending;
    }

    private static Ending refused(Turn turn, Answer.Rejected rejected) {
        var step = new Step(
                "identity", "identity", "Identity", Stage.IDENTITY, Outcome.DENIED, Score.NONE, rejected.code(), "", 0);
        var denied = new Judgement(VerdictWord.BLOCKED, rejected.code(), List.of(step), 0);
        return Ending.refused(new Refusal(UNAUTHORIZED, rejected.code(), rejected.sentence()))
                .withCaller(turn.caller())
                .withJudgement(denied);
    }
}
