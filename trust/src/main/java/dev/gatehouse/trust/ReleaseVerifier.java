package dev.gatehouse.trust;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

public final class ReleaseVerifier {
    private ReleaseVerifier() {}
    /// Opens the state in `folder`, or begins it by trusting `trustedRoot`. A state that began with another root is a
    /// fault.
    public static ReleaseVerifier open(Path folder, byte[] trustedRoot, Clock clock, List<ReleaseCheck> checks) {
        throw new UnsupportedOperationException();
    }

    public Verification verify(ReleaseBundle bundle) {
        throw new UnsupportedOperationException();
    }
    /// Reads no more than a release can be long.
    public Verification verify(InputStream upload) {
        throw new UnsupportedOperationException();
    }
    /// Makes the release the trusted one, atomically and for good; throws `RELEASE_STALE` when another was accepted
    /// since it was verified.
    public void accept(VerifiedRelease release) {
        throw new UnsupportedOperationException();
    }
    /// The last accepted release, also after a restart and also when its time is over.
    public Optional<VerifiedRelease> current() {
        throw new UnsupportedOperationException();
    }
}
