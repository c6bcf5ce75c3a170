package dev.gatehouse.trust;

import dev.gatehouse.trust.keys.SigningKey;
import java.util.List;
import java.util.Map;

public final class ReleaseCandidate {
    private ReleaseCandidate() {}

    public static ReleaseCandidate read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public byte[] bytes() {
        throw new UnsupportedOperationException();
    }

    public long version() {
        throw new UnsupportedOperationException();
    }
    /// SHA-256 of what is to be signed
    public String digest() {
        throw new UnsupportedOperationException();
    }

    public Map<String, byte[]> targets() {
        throw new UnsupportedOperationException();
    }
    /// ids of the keys whose signatures are on it
    public List<String> signers() {
        throw new UnsupportedOperationException();
    }

    public ReleaseCandidate signedWith(SigningKey key) {
        throw new UnsupportedOperationException();
    }
}
