package dev.gatehouse.workbench.drafts;

import dev.gatehouse.policy.diff.Consequence;
import java.util.List;
import java.util.Optional;

/// The draft and its surroundings.
///
/// @param undo what undoing would take back, a few words; empty when there is nothing to undo
/// @param redo what redoing would do again; empty when there is nothing to redo
/// @param sinceRelease how its policy differs from that of the newest release, or from an empty one before the first;
///     empty when the text has errors
public record DraftView(
        Draft draft, Optional<String> undo, Optional<String> redo, Optional<List<Consequence>> sinceRelease) {
    /// How many differences there are; 0 also when the text has errors.
    public int changes() {
        return sinceRelease.map(List::size).orElse(0);
    }
}
