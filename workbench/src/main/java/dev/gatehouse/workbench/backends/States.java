package dev.gatehouse.workbench.backends;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.workbench.releases.Release;
import java.time.Instant;
import java.util.Optional;

/// What the answers of backends mean.
final class States {
    private States() {}

    static BackendState of(Answer<GatewayStatus> answer, Optional<Release> expected, BackendState before, Instant now) {
        return switch (answer) {
            case Answer.Given<GatewayStatus>(var status) -> compared(status, expected, now);
            case Answer.Refused<GatewayStatus>(var code, var sentence) -> broken(code, sentence, before, now);
            case Answer.Unreachable<GatewayStatus>(var code, var sentence) -> broken(code, sentence, before, now);
        };
    }

    private static BackendState compared(GatewayStatus status, Optional<Release> expected, Instant now) {
        String refusal = switch (status.lastRefusal()) {
            case GatewayStatus.LastRefusal.None() -> "";
            case GatewayStatus.LastRefusal.Refused(var code, var sentence, var at) -> code + ": " + sentence;
        };
        var facts = new BackendState.Facts(
                status.releaseVersion(),
                status.releaseDigest(),
                status.hasRelease() ? status.since() : now,
                status.engineVersion(),
                status.lastEventSequence(),
                refusal);
        boolean same = expected.filter(release -> release.version() == status.releaseVersion()
                        && release.bundleSha256().equals(status.releaseDigest()))
                .isPresent();
        return same
                ? new BackendState.InSync(facts, now)
                : new BackendState.OutOfSync(
                        facts, expected.map(Release::version).orElse(0L), now);
    }

    private static BackendState broken(String code, String sentence, BackendState before, Instant now) {
        Instant since = switch (before) {
            case BackendState.Broken known -> known.since();
            case BackendState.Unknown unknown -> now;
            case BackendState.InSync known -> now;
            case BackendState.OutOfSync known -> now;
        };
        return new BackendState.Broken(code, sentence, since, now);
    }
}
