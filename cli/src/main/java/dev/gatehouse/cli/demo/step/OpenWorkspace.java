package dev.gatehouse.cli.demo.step;

import dev.gatehouse.workbench.WorkspaceOptions;
import dev.gatehouse.workbench.Workspaces;

/// Opens a fresh workspace, which begins with the sample policy.
public final class OpenWorkspace implements DemoStep {
    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public String title() {
        return "Open a fresh workspace with the sample policy";
    }

    @Override
    public StepResult see(Scene scene) {
        var surroundings = scene.surroundings();
        scene.opened(Workspaces.open(
                scene.folder().resolve("workspace"),
                new WorkspaceOptions(
                        new WorkspaceOptions.Passphrase.KeptInFile(),
                        surroundings.clock(),
                        surroundings.random(),
                        surroundings.environment())));
        var policy = scene.policy();
        return new Sight()
                .fact("policy", policy.name())
                .fact("environment", policy.environment().word())
                .fact("controls", policy.controls().size())
                .mustBe("releases", 0, scene.workspace().releases().history().size())
                .result("the policy \"" + policy.name() + "\" with "
                        + policy.controls().size() + " controls, nothing released yet");
    }
}
