package dev.gatehouse.trust;

/// What came of looking at a bundle.
public sealed interface Verification {
    /// Every clause holds. The state is unchanged until the release is accepted.
    record Accepted(VerifiedRelease release) implements Verification {}

    /// A clause does not hold; nothing changes.
    record Refused(Refusal refusal) implements Verification {}
}
