package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.Denial;
import dev.gatehouse.gateway.spi.Ending.Judgement;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.Trace;
import dev.gatehouse.policy.decision.VerdictWord;

/// What the engine said, in the words of HTTP and of traffic events.
public final class Judgements {
    private Judgements() {}

    public static Judgement allowed(Trace trace) {
        return new Judgement(VerdictWord.ALLOWED, "", trace.steps(), trace.nanos());
    }

    /// The reason is that of the first control that masked.
    public static Judgement masked(Trace trace) {
        var reason = trace.steps().stream()
                .filter(step -> step.outcome() == Outcome.MASKED)
                .map(Step::reason)
                .findFirst()
                .orElse("");
        return new Judgement(VerdictWord.MASKED, reason, trace.steps(), trace.nanos());
    }

    public static Judgement denied(Trace trace, Denial denial) {
        var word = denial.isRateLimit() ? VerdictWord.RATE_LIMITED : VerdictWord.BLOCKED;
        return new Judgement(word, denial.code(), trace.steps(), trace.nanos());
    }

    /// The refusal that a caller sees.
    public static Refusal refusal(Denial denial) {
        return new Refusal(status(denial), denial.code(), denial.sentence(), denial.retryAfter());
    }

    private static int status(Denial denial) {
        if (denial.isRateLimit()) {
            return 429;
        }
        if (denial.code().startsWith("auth.")) {
            return 401;
        }
        return switch (denial.code()) {
            case "access.route", "access.model" -> 404;
            case "input.length" -> 413;
            default -> 403;
        };
    }
}
