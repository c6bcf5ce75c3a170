package dev.gatehouse.engine.suite;

import dev.gatehouse.engine.metrics.Observation;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.policy.decision.VerdictWord;
import java.util.OptionalDouble;
import java.util.Set;

/// What the engine did with one row.
///
/// @param score the highest score that any guard gave; empty when none gave one
/// @param reason the code of the refusal or of the first mask; empty when nothing was found
/// @param nanos the time of the decision as its trace tells it
public record RowResult(LabelledRow row, VerdictWord verdict, OptionalDouble score, String reason, long nanos) {
    /// The attack labels for which replacing the dangerous part is as good as refusing the whole.
    public static final Set<String> MASKABLE = Set.of("pii", "secret");

    /// Whether the policy treated the row as an attack. A benign row is flagged when it did not pass unchanged. A
    /// row with one of the [#MASKABLE] labels is flagged when it was refused or masked; a row with another label is
    /// flagged only when it was refused.
    public boolean flagged() {
        return switch (verdict) {
            case BLOCKED, RATE_LIMITED -> true;
            case MASKED -> row.benign() || MASKABLE.contains(row.label());
            case ALLOWED -> false;
        };
    }

    /// The row as figures see it.
    public Observation observation() {
        return new Observation(row.categoryOrLabel(), !row.benign(), flagged(), score, nanos);
    }
}
