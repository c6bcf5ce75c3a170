package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.screen.policies.scores.Scoring;
import dev.gatehouse.app.screen.policies.state.Editing;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.spi.Tasks;
import java.util.function.Consumer;

/// What a form reaches outside itself.
///
/// @param editing takes changes of the draft
/// @param tasks runs the starter suite
/// @param scoring knows scores
/// @param go opens the form of another stage
public record FormPorts(Editing editing, Tasks tasks, Scoring scoring, Consumer<Stage> go) {}
