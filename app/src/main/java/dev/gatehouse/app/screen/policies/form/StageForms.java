package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.screen.policies.state.Stage;

/// Makes the form of a stage.
public final class StageForms {
    private StageForms() {}

    /// A new form without content; it is shown something at once.
    public static StageForm of(Stage stage, FormPorts ports) {
        return switch (stage) {
            case IDENTITY -> new IdentityForm(ports.editing());
            case ROLES -> new AccessForm(ports.editing());
            case UPSTREAM -> new UpstreamForm(ports.editing());
            case INPUT, GUARDS, LIMITS, OUTPUT ->
                new ControlsForm(stage, stage.section().orElseThrow(), ports);
        };
    }
}
