package dev.gatehouse.trust;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A release whose every byte is covered by enough signatures. Made by the verifier only.
public final class VerifiedRelease {
    private final long version;
    private final String digest;
    private final Instant expires;
    private final SortedMap<String, byte[]> targets;
    private final TrustedState next;
    private final TrustedState before;

    VerifiedRelease(Identity identity, SortedMap<String, byte[]> targets, TrustedState next, TrustedState before) {
        this.version = identity.version();
        this.digest = identity.digest();
        this.expires = identity.expires();
        this.targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        this.next = next;
        this.before = before;
    }

    /// The version of the targets metadata: what people call the number of the release.
    public long version() {
        return version;
    }

    /// SHA-256 of the signed targets metadata in hex: two releases are the same exactly when these are equal.
    public String digest() {
        return digest;
    }

    /// When the first of its signatures ends.
    public Instant expires() {
        return expires;
    }

    public SortedSet<String> names() {
        return new TreeSet<>(targets.keySet());
    }

    /// The bytes of one target, a fresh copy each time.
    public Optional<byte[]> target(String name) {
        return Optional.ofNullable(targets.get(name)).map(byte[]::clone);
    }

    /// All targets by name, each a fresh copy.
    public Map<String, byte[]> targets() {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        targets.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return copies;
    }

    /// What is trusted once this release is accepted.
    TrustedState next() {
        return next;
    }

    /// What was trusted when it was verified.
    TrustedState before() {
        return before;
    }

    @Override
    public String toString() {
        return "release " + version + " " + digest;
    }

    record Identity(long version, String digest, Instant expires) {}
}
