package dev.gatehouse.trust;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A release whose every byte is covered by enough signatures. Made by the verifier only.
public final class VerifiedRelease {
    private final long version;
    private final String digest;
    private final Instant expires;
    private final Map<String, byte[]> targets;
    private final TrustedState state;

    VerifiedRelease(long version, String digest, Instant expires, Map<String, byte[]> targets, TrustedState state) {
        this.version = version;
        this.digest = digest;
        this.expires = expires;
        this.targets = new TreeMap<>(targets);
        this.state = state;
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
        Map<String, byte[]> copies = new LinkedHashMap<>();
        targets.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return copies;
    }

    TrustedState state() {
        return state;
    }

    @Override
    public String toString() {
        return "release " + version + " " + digest;
    }
}
