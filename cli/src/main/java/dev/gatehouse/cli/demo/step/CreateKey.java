package dev.gatehouse.cli.demo.step;

import dev.gatehouse.workbench.keys.KeyRequest;
import java.time.Duration;

/// Makes an API key for the caller. It is never printed.
public final class CreateKey implements DemoStep {
    private static final Duration LIFETIME = Duration.ofDays(1);

    @Override
    public String name() {
        return "key";
    }

    @Override
    public String title() {
        return "Create an API key";
    }

    @Override
    public StepResult see(Scene scene) {
        var made = scene.workspace().keys().create(new KeyRequest(Scene.ROLE, "Demonstration", LIFETIME));
        scene.handedOut(made.key());
        var view = made.view();
        return new Sight()
                .fact("prefix", view.prefix())
                .mustBe("role", Scene.ROLE, view.role())
                .fact("expires", view.expires().toString())
                .result(view.prefix() + "…, role " + view.role() + ", until " + view.expires()
                        + "; only a salted hash of it is kept");
    }
}
