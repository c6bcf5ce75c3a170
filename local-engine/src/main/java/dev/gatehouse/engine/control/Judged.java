package dev.gatehouse.engine.control;

import dev.gatehouse.engine.spi.Finding.Span;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Step;
import java.time.Duration;
import java.util.List;

/// What one control did, and what follows from it.
///
/// @param spans what must be replaced; empty unless the outcome is [Outcome#MASKED]
/// @param refuses whether the exchange must be refused for it
/// @param retryAfter when a limit frees up; zero for everything else
public record Judged(Step step, List<Span> spans, boolean refuses, Duration retryAfter) {
    public Judged {
        spans = List.copyOf(spans);
    }

    static Judged of(Step step) {
        return new Judged(step, List.of(), step.outcome() == Outcome.DENIED, Duration.ZERO);
    }
}
