package dev.gatehouse.trust;

import dev.gatehouse.trust.keys.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public final class ReleaseRepository {
    private ReleaseRepository() {}
    /// A new repository whose first root all needed owners sign here and now.
    public static ReleaseRepository create(
            Path folder, TrustPolicy policy, Collection<? extends SigningKey> owners, Clock clock) {
        throw new UnsupportedOperationException();
    }
    /// A new repository whose first root was signed elsewhere, one owner at a time.
    public static ReleaseRepository create(Path folder, RootCandidate firstRoot, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public static ReleaseRepository open(Path folder, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public TrustPolicy policy() {
        throw new UnsupportedOperationException();
    }
    /// The newest root, byte for byte: what a backend is given once.
    public byte[] trustedRoot() {
        throw new UnsupportedOperationException();
    }
    /// The number of the newest release, 0 before the first one.
    public long version() {
        throw new UnsupportedOperationException();
    }
    /// The targets of a published release, for a look, a comparison or to release them again.
    public Map<String, byte[]> targets(long version) {
        throw new UnsupportedOperationException();
    }

    public Optional<ReleaseBundle> latest() {
        throw new UnsupportedOperationException();
    }
    /// An unsigned candidate for the next version.
    public ReleaseCandidate draft(Map<String, byte[]> targets) {
        throw new UnsupportedOperationException();
    }
    /// How far a candidate is.
    public Standing standing(ReleaseCandidate candidate) {
        throw new UnsupportedOperationException();
    }

    public ReleaseBundle publish(ReleaseCandidate candidate, Collection<? extends SigningKey> releaseKeys) {
        throw new UnsupportedOperationException();
    }
    /// draft, sign with those of keys that may, publish.
    public ReleaseBundle release(Map<String, byte[]> targets, Collection<? extends SigningKey> keys) {
        throw new UnsupportedOperationException();
    }
    /// The newest release with a fresh snapshot and timestamp.
    public ReleaseBundle refresh(Collection<? extends SigningKey> releaseKeys) {
        throw new UnsupportedOperationException();
    }

    public RootCandidate draftRoot(TrustPolicy next) {
        throw new UnsupportedOperationException();
    }
    /// Needs the thresholds of the old and of the new root.
    public void rotate(RootCandidate signed) {
        throw new UnsupportedOperationException();
    }
    /// @param signed how many of the approvers have signed
    public record Standing(int signed, int needed) {
        public boolean complete() {
            return signed >= needed;
        }
    }
}
