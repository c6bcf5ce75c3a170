package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.workbench.backends.PushOutcome;

/// Pushes the newest release over mutual TLS and reads it back byte for byte.
public record PushRelease(String name, String title) implements DemoStep {
    @Override
    public StepResult see(Scene scene) {
        var release = scene.releases().getLast();
        var outcome = scene.workspace().backends().push(release.version(), Scene.BACKEND);
        var sight = new Sight().fact("version", release.version());
        return switch (outcome) {
            case PushOutcome.Proven proven ->
                sight.mustBe("sha256", release.bundleSha256(), proven.bundleSha256())
                        .mustBe(
                                "inForce",
                                release.version(),
                                scene.gateway().status().releaseVersion())
                        .fact("tookMillis", proven.took().toMillis())
                        .result("v" + proven.version()
                                + " is in force; read back, it is byte for byte what was signed ("
                                + Words.digest(proven.bundleSha256()) + "…)");
            case PushOutcome.Differs differs ->
                sight.mustBe("sha256", differs.sentSha256(), differs.readSha256())
                        .result("");
            case PushOutcome.Refused refused ->
                sight.fact("code", refused.code())
                        .mustHold(false, refused.sentence())
                        .result("");
            case PushOutcome.Unreachable unreachable ->
                sight.fact("code", unreachable.code())
                        .mustHold(false, unreachable.sentence())
                        .result("");
        };
    }
}
