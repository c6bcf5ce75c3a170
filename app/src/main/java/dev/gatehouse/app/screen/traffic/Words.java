package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;

/// The words and icons of verdicts and steps.
final class Words {
    private static final long SHORTEST_SHOWN = 50_000;

    private Words() {}

    static StateWord of(VerdictWord verdict) {
        return switch (verdict) {
            case ALLOWED -> StateWord.ALLOWED;
            case MASKED -> StateWord.MASKED;
            case RATE_LIMITED -> StateWord.RATE_LIMITED;
            case BLOCKED -> StateWord.BLOCKED;
        };
    }

    static StateWord of(Step step) {
        return switch (step.outcome()) {
            case PASSED -> StateWord.PASS;
            case MASKED -> StateWord.MASK;
            case DENIED -> step.stage() == Stage.LIMITS ? StateWord.LIMIT : StateWord.BLOCK;
            case NOTED -> StateWord.NOTED;
            case FAILED -> StateWord.ERROR;
            case SKIPPED -> StateWord.SKIPPED;
            case OFF -> StateWord.OFF;
        };
    }

    static String icon(Stage stage) {
        return switch (stage) {
            case IDENTITY -> "fth-key";
            case ACCESS -> "fth-users";
            case INPUT -> "fth-align-left";
            case GUARDS -> "fth-shield";
            case LIMITS -> "fth-clock";
            case UPSTREAM -> "fth-cpu";
            case OUTPUT -> "fth-message-square";
        };
    }

    /// One line under the name of a step: its score, else its reason.
    static String caption(Step step) {
        return switch (step.score()) {
            case Score.Against(var value, var threshold) ->
                Numbers.decimal(value, 2) + (value >= threshold ? " ≥ " : " < ") + Numbers.decimal(threshold, 2);
            case Score.Absent() -> step.reason();
        };
    }

    /// How long a step took; a dash for one that did not run.
    static String millis(Step step) {
        if (step.outcome() == Outcome.SKIPPED || step.outcome() == Outcome.OFF) {
            return "–";
        }
        return step.nanos() < SHORTEST_SHOWN ? "<0.1" : Durations.millis(step.nanos());
    }
}
