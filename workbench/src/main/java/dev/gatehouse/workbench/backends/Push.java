package dev.gatehouse.workbench.backends;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.ReadBack;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.trust.ReleaseBundle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Sends a release to one backend and proves that it is in force by reading it back.
final class Push {
    private final Backend backend;
    private final Connector connector;
    private final Clock clock;

    Push(Backend backend, Connector connector, Clock clock) {
        this.backend = backend;
        this.connector = connector;
        this.clock = clock;
    }

    PushOutcome send(ReleaseBundle bundle) {
        Instant start = clock.instant();
        return switch (connector.push(bundle)) {
            case Answer.Given<GatewayStatus> ignored -> compare(bundle, start);
            case Answer.Refused<GatewayStatus>(var code, var sentence) ->
                new PushOutcome.Refused(backend.id(), code, sentence);
            case Answer.Unreachable<GatewayStatus>(var code, var sentence) ->
                new PushOutcome.Unreachable(backend.id(), code, sentence);
        };
    }

    PushOutcome prove(ReleaseBundle bundle) {
        return compare(bundle, clock.instant());
    }

    private PushOutcome compare(ReleaseBundle sent, Instant start) {
        return switch (connector.readBack()) {
            case Answer.Given<ReadBack>(var read) -> compared(sent, read, start);
            case Answer.Refused<ReadBack>(var code, var sentence) ->
                new PushOutcome.Refused(backend.id(), code, sentence);
            case Answer.Unreachable<ReadBack>(var code, var sentence) ->
                new PushOutcome.Unreachable(backend.id(), code, sentence);
        };
    }

    private PushOutcome compared(ReleaseBundle sent, ReadBack read, Instant start) {
        return switch (read) {
            case ReadBack.Nothing() -> new PushOutcome.Differs(backend.id(), sent.digest(), "");
            case ReadBack.InForce(var version, var bundle) ->
                Arrays.equals(sent.bytes(), bundle.bytes())
                        ? new PushOutcome.Proven(
                                backend.id(), version, sent.digest(), Duration.between(start, clock.instant()))
                        : new PushOutcome.Differs(backend.id(), sent.digest(), bundle.digest());
        };
    }

    static String sentence(PushOutcome outcome) {
        return switch (outcome) {
            case PushOutcome.Proven proven ->
                "Release v" + proven.version() + " is in force on " + proven.backend() + ", read back byte for byte";
            case PushOutcome.Differs differs ->
                differs.backend() + " does not run what was sent"
                        + (differs.readSha256().isEmpty() ? ": it runs nothing" : "");
            case PushOutcome.Refused refused ->
                refused.backend() + " refused the release (" + refused.code() + "): " + refused.sentence();
            case PushOutcome.Unreachable unreachable ->
                unreachable.backend() + " could not be reached (" + unreachable.code() + ")";
        };
    }
}
