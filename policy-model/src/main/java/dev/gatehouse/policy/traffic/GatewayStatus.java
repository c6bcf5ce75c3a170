package dev.gatehouse.policy.traffic;

import dev.gatehouse.policy.Environment;
import java.time.Instant;

/// What a gateway says about itself when asked.
///
/// @param backendId the id that a release must name in its audience to be taken
/// @param engineVersion the version of the engine that decides there
/// @param releaseVersion the version of the release in force; 0 when there is none
/// @param releaseDigest SHA-256 of the release in force, lower-case hex; empty when there is none
/// @param policyDigest SHA-256 of the canonical JSON of the policy in force, lower-case hex; empty when there is none
/// @param since when that release came into force; the epoch when there is none
/// @param expires when that release ends; the epoch when there is none
/// @param lastEventSequence the sequence of the newest traffic event; 0 when there is none
/// @param lastRefusal the newest release that it refused
public record GatewayStatus(
        String backendId,
        Environment environment,
        String engineVersion,
        long releaseVersion,
        String releaseDigest,
        String policyDigest,
        Instant since,
        Instant expires,
        long lastEventSequence,
        LastRefusal lastRefusal) {
    public GatewayStatus {
        if (releaseVersion < 0 || lastEventSequence < 0) {
            throw new IllegalArgumentException("versions and sequences count up from 0");
        }
    }

    /// Whether a release is in force.
    public boolean hasRelease() {
        return releaseVersion > 0;
    }

    /// The newest refusal of a release, when there was one.
    public sealed interface LastRefusal {
        LastRefusal NONE = new None();

        /// No release was refused.
        record None() implements LastRefusal {}

        /// A release was refused; serving went on with the one before.
        ///
        /// @param code stable, names the reason
        /// @param sentence for people
        record Refused(String code, String sentence, Instant at) implements LastRefusal {}
    }
}
