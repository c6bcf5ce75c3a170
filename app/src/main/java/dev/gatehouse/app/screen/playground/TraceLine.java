package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.policy.decision.Stage;
import java.util.Optional;
import java.util.OptionalDouble;

/// One line of the decision trace.
///
/// @param millis how long it took, as shown
/// @param other what the other policy says; empty when there is none
/// @param score where the control works with scores
record TraceLine(
        Stage stage,
        String name,
        String caption,
        String millis,
        StateWord word,
        Optional<StateWord> other,
        Optional<ScoreBar> score) {
    /// A score with the threshold in force.
    ///
    /// @param otherThreshold that of the other policy, when it differs
    /// @param words under the bar
    record ScoreBar(double value, double threshold, OptionalDouble otherThreshold, String words) {}

    /// Whether the two policies disagree here. What one of them skipped follows from what came before.
    boolean differs() {
        return word != StateWord.SKIPPED
                && other.filter(theirs -> theirs != word && theirs != StateWord.SKIPPED)
                        .isPresent();
    }
}
