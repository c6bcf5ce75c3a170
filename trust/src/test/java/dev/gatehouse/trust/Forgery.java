package dev.gatehouse.trust;

import dev.gatehouse.trust.bundle.StrictZip;
import dev.gatehouse.trust.json.EnvelopeJson;
import dev.gatehouse.trust.json.MetadataJson;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.tuf.Envelope;
import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Builds bundles that the real writer would never make. Starts as a good release; a test bends one thing.
final class Forgery {
    final Map<Role, Long> versions = new EnumMap<>(Role.class);
    /// What the role above says, where it differs from the truth.
    final Map<Role, Long> announced = new EnumMap<>(Role.class);
    final Map<Role, Instant> expires = new EnumMap<>(Role.class);
    final Map<Role, List<SigningKey>> signers = new EnumMap<>(Role.class);
    final SortedMap<Long, byte[]> roots = new TreeMap<>();
    final SortedMap<String, Metadata.MetaFile> furtherInSnapshot = new TreeMap<>();
    Map<String, byte[]> contents;

    Forgery(House house, long version) {
        for (Role role : Role.values()) {
            versions.put(role, version);
            expires.put(role, house.clock.instant().plus(Duration.ofDays(5)));
            signers.put(role, List.of(house.release));
        }
        signers.put(Role.TARGETS, List.of(house.approver1, house.approver2));
        roots.put(1L, house.root);
        contents = House.contents("forged " + version);
    }

    static SortedMap<String, byte[]> unpack(ReleaseBundle bundle) {
        if (StrictZip.read(bundle.bytes()) instanceof StrictZip.Reading.Entries entries) {
            return new TreeMap<>(entries.files());
        }
        throw new AssertionError("not a bundle");
    }

    static ReleaseBundle pack(SortedMap<String, byte[]> files) {
        return ReleaseBundle.of(StrictZip.write(files));
    }

    static byte[] sign(Metadata metadata, List<SigningKey> keys) {
        Envelope envelope = new Envelope(MetadataJson.write(metadata), List.of());
        for (SigningKey key : keys) {
            envelope = envelope.signedWith(key);
        }
        return EnvelopeJson.write(envelope);
    }

    static byte[] root(long version, TrustPolicy policy, Instant expires, SigningKey... keys) {
        Metadata.Root plain =
                RootCandidate.of(version, policy, new MovableClock(House.START)).root();
        return sign(new Metadata.Root(version, expires, plain.signers(), plain.lifetimes()), List.of(keys));
    }

    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        roots.forEach((version, bytes) -> files.put(FileNames.root(version), bytes));
        SortedMap<String, Metadata.TargetFile> listed = new TreeMap<>();
        contents.forEach((name, bytes) -> {
            listed.put(name, new Metadata.TargetFile(bytes.length, Digests.sha256(bytes)));
            files.put(FileNames.target(Digests.sha256(bytes), name), bytes);
        });
        byte[] targets = sign(
                new Metadata.Targets(of(versions, Role.TARGETS), of(expires, Role.TARGETS), listed),
                of(signers, Role.TARGETS));
        SortedMap<String, Metadata.MetaFile> named = new TreeMap<>(furtherInSnapshot);
        named.put("targets.json", meta(Role.TARGETS, targets));
        byte[] snapshot = sign(
                new Metadata.Snapshot(of(versions, Role.SNAPSHOT), of(expires, Role.SNAPSHOT), named),
                of(signers, Role.SNAPSHOT));
        byte[] timestamp = sign(
                new Metadata.Timestamp(
                        of(versions, Role.TIMESTAMP), of(expires, Role.TIMESTAMP), meta(Role.SNAPSHOT, snapshot)),
                of(signers, Role.TIMESTAMP));
        files.put(FileNames.targets(saidVersion(Role.TARGETS)), targets);
        files.put(FileNames.snapshot(saidVersion(Role.SNAPSHOT)), snapshot);
        files.put(FileNames.TIMESTAMP, timestamp);
        return files;
    }

    ReleaseBundle bundle() {
        return pack(files());
    }

    private Metadata.MetaFile meta(Role role, byte[] bytes) {
        return new Metadata.MetaFile(saidVersion(role), bytes.length, Digests.sha256(bytes));
    }

    private long saidVersion(Role role) {
        return announced.getOrDefault(role, of(versions, role));
    }

    private static <T> T of(Map<Role, T> map, Role role) {
        return java.util.Objects.requireNonNull(map.get(role));
    }
}
