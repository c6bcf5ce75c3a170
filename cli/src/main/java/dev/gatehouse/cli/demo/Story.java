package dev.gatehouse.cli.demo;

import dev.gatehouse.cli.demo.step.CallGateway;
import dev.gatehouse.cli.demo.step.CallGateway.Way;
import dev.gatehouse.cli.demo.step.ChangePolicy;
import dev.gatehouse.cli.demo.step.CreateKey;
import dev.gatehouse.cli.demo.step.DemoStep;
import dev.gatehouse.cli.demo.step.OfferRelease;
import dev.gatehouse.cli.demo.step.OpenWorkspace;
import dev.gatehouse.cli.demo.step.Prompts;
import dev.gatehouse.cli.demo.step.PushRelease;
import dev.gatehouse.cli.demo.step.ReleaseDraft;
import dev.gatehouse.cli.demo.step.ShowConsequences;
import dev.gatehouse.cli.demo.step.StartGateway;
import dev.gatehouse.cli.demo.step.Tricks;
import dev.gatehouse.cli.demo.step.TryLocally;
import dev.gatehouse.cli.demo.step.WatchTraffic;
import dev.gatehouse.policy.decision.VerdictWord;
import java.util.List;

/// The whole loop, in the order in which it is told.
final class Story {
    static final List<DemoStep> STEPS = List.of(
            new OpenWorkspace(),
            new StartGateway(),
            new ReleaseDraft("first-release", "Release the sample policy as it is", 1, "The sample policy"),
            new PushRelease("first-push", "Push it and read it back"),
            new CreateKey(),
            new ChangePolicy(),
            new TryLocally("try-allowed", "Try a harmless prompt here", Prompts.HARMLESS, VerdictWord.ALLOWED),
            new TryLocally("try-masked", "Try a prompt with an e-mail address", Prompts.PERSONAL, VerdictWord.MASKED),
            new TryLocally("try-denied", "Try a prompt injection", Prompts.INJECTION, VerdictWord.BLOCKED),
            new ShowConsequences(),
            new ReleaseDraft("release", "Make and sign the release", 2, "A stricter injection guard"),
            new PushRelease("push", "Push it over mutual TLS and read it back"),
            new CallGateway("call-allowed", "Call the gateway", Way.PLAIN, Prompts.HARMLESS, 200, ""),
            new CallGateway("call-masked", "Call it with an e-mail address", Way.MASKED, Prompts.PERSONAL, 200, ""),
            new CallGateway(
                    "call-denied",
                    "Call it with a prompt injection",
                    Way.PLAIN,
                    Prompts.INJECTION,
                    403,
                    "guard.injection"),
            new CallGateway(
                    "call-without-key",
                    "Call it without a key",
                    Way.WITHOUT_KEY,
                    Prompts.HARMLESS,
                    401,
                    "auth.missing"),
            new CallGateway("call-streamed", "Call it for a stream", Way.STREAMED, Prompts.HARMLESS, 200, ""),
            new OfferRelease(
                    "edited-release", "Offer a release with one byte edited", Tricks::edited, "release.tampered"),
            new OfferRelease("older-release", "Offer the release before", Tricks::older, "release.older"),
            new OfferRelease(
                    "foreign-release", "Offer a release for another backend", Tricks::foreign, "release.foreign"),
            new WatchTraffic());

    private Story() {}
}
