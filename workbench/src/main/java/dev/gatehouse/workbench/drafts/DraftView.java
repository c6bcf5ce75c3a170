package dev.gatehouse.workbench.drafts;

import java.util.Optional;

/// The draft and its surroundings.
///
/// @param undo what undoing would take back, a few words; empty when there is nothing to undo
/// @param redo what redoing would do again; empty when there is nothing to redo
public record DraftView(Draft draft, Optional<String> undo, Optional<String> redo) {}
