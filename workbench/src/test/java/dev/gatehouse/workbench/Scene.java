package dev.gatehouse.workbench;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.backends.Backend;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// What the tests have in common.
final class Scene {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TlsIdentity GATEWAY = TlsIdentity.selfSigned(
            new TlsIdentity.Subject("gateway", Set.of("localhost"), Duration.ofDays(30)), RANDOM, Clock.systemUTC());

    private Scene() {}

    static WorkspaceOptions options(Clock clock) {
        return new WorkspaceOptions(new WorkspaceOptions.Passphrase.KeptInFile(), clock, RANDOM, name -> null);
    }

    static Backend backend(String id) {
        return new Backend(id, "memory", Environment.DEV, URI.create("https://127.0.0.1:8444"), GATEWAY.certificate());
    }

    static TrafficEvent event(long sequence, Instant at, VerdictWord verdict) {
        return event(sequence, at, verdict, "key-1", "demo-tiny");
    }

    static TrafficEvent event(long sequence, Instant at, VerdictWord verdict, String key, String model) {
        String reason = verdict == VerdictWord.ALLOWED ? "" : "guard.injection";
        return new TrafficEvent(
                sequence,
                at,
                "req-" + sequence,
                new TrafficEvent.KeyRef(key, "ghk_d_" + key, "app"),
                "chat",
                model,
                TrafficEvent.Delivery.PLAIN,
                verdict,
                reason,
                verdict == VerdictWord.BLOCKED ? 403 : 200,
                new TrafficEvent.Usage(10, 20, 300, 4, 50, 600),
                1,
                80,
                "00112233445566aa",
                List.of(new Step(
                        "injection",
                        "prompt-injection",
                        "Prompt injection",
                        Stage.GUARDS,
                        Outcome.PASSED,
                        new Score.Against(0.1, 0.5),
                        "",
                        "",
                        1000)));
    }

    /// A clock that stands until it is moved.
    static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
