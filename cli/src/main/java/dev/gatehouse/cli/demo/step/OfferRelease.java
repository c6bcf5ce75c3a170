package dev.gatehouse.cli.demo.step;

import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.workbench.backends.PushOutcome;

/// Offers the gateway a release that it must refuse by name, and sees that it goes on serving.
///
/// @param trick how the bad release comes about
/// @param code by which it must be refused
public record OfferRelease(String name, String title, Trick trick, String code) implements DemoStep {
    /// Makes a release that must be refused.
    @FunctionalInterface
    public interface Trick {
        ReleaseBundle bundle(Scene scene);
    }

    @Override
    public StepResult see(Scene scene) {
        var inForce = scene.gateway().status().releaseVersion();
        var outcome = scene.workspace().backends().offer(trick.bundle(scene), Scene.BACKEND);
        var sight = new Sight();
        var sentence = switch (outcome) {
            case PushOutcome.Refused refused -> {
                sight.mustBe("code", code, refused.code()).fact("message", refused.sentence());
                yield refused.code() + ": " + refused.sentence();
            }
            case PushOutcome.Proven _ -> missed(sight, "it was taken");
            case PushOutcome.Differs _ -> missed(sight, "it was taken");
            case PushOutcome.Unreachable unreachable -> missed(sight, unreachable.sentence());
        };
        sight.mustBe("inForce", inForce, scene.gateway().status().releaseVersion());
        try (var client = scene.client()) {
            var reply = client.ask(scene.key(), Prompts.HARMLESS);
            scene.calls().add(reply);
            sight.mustBe("statusAfterwards", 200, reply.status());
        }
        return sight.result(sentence + " v" + inForce + " goes on serving (200).");
    }

    private static String missed(Sight sight, String sentence) {
        sight.mustHold(false, "the gateway must refuse the release, but " + sentence);
        return sentence;
    }
}
