package dev.gatehouse.trust;

import java.util.Optional;

/// A further question asked of a release whose signatures already hold, such as whether it is meant for this place.
///
/// Must neither block nor throw; an answer closes the door, an empty one leaves it open.
@FunctionalInterface
public interface ReleaseCheck {
    Optional<Refusal> refusal(VerifiedRelease release);
}
