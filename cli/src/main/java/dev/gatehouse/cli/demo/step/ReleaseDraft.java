package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.trust.Verification;

/// Makes a release of the draft and signs it.
///
/// @param version the number that it must get
/// @param note what the release is about
public record ReleaseDraft(String name, String title, long version, String note) implements DemoStep {
    @Override
    public StepResult see(Scene scene) {
        var releases = scene.workspace().releases();
        var candidate = releases.sign(releases.draft(note));
        var release = releases.publish(candidate);
        scene.releases().add(release);
        var verified = releases.verify(releases.bundle(release.version())) instanceof Verification.Accepted;
        return new Sight()
                .mustBe("version", version, release.version())
                .fact("signed", candidate.signed() + " of " + candidate.needed())
                .fact("sha256", release.bundleSha256())
                .fact("keys", release.contents().keys())
                .fact("expires", release.expires().toString())
                .mustHold(verified, "its signatures must hold")
                .result("v" + release.version() + ", signed by " + candidate.signed() + " of " + candidate.needed()
                        + ", "
                        + Words.count(release.contents().keys(), "key") + ", SHA-256 "
                        + Words.digest(release.bundleSha256()) + "…");
    }
}
