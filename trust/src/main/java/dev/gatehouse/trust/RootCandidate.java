package dev.gatehouse.trust;

import dev.gatehouse.trust.keys.SigningKey;
import java.time.Clock;
import java.util.List;

public final class RootCandidate {
    private RootCandidate() {}

    public static RootCandidate first(TrustPolicy policy, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public static RootCandidate read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public byte[] bytes() {
        throw new UnsupportedOperationException();
    }

    public long version() {
        throw new UnsupportedOperationException();
    }

    public List<String> signers() {
        throw new UnsupportedOperationException();
    }

    public RootCandidate signedWith(SigningKey key) {
        throw new UnsupportedOperationException();
    }
}
