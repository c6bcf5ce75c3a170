package dev.gatehouse.gateway.release;

import dev.gatehouse.gateway.spi.ServedRelease;
import dev.gatehouse.trust.VerifiedRelease;

/// Puts the content of a release to work.
@FunctionalInterface
interface ReleaseCompiler {
    /// Reads policy and keys and compiles the engine. The caller closes the engine.
    ///
    /// @throws UnusableReleaseException when something in it cannot be put to work here
    ServedRelease compile(VerifiedRelease release);
}
