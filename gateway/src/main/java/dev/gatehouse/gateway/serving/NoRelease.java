package dev.gatehouse.gateway.serving;

import dev.gatehouse.gateway.spi.Refusal;
import java.time.Duration;

/// What callers are told before the first release is in force: nothing is served without a policy.
final class NoRelease {
    static final Refusal REFUSAL = new Refusal(
            503,
            "release.none",
            "No release is in force on this gateway yet; an administrator has to push one.",
            Duration.ofSeconds(5));

    private NoRelease() {}
}
