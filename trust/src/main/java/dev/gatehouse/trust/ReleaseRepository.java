package dev.gatehouse.trust;

import dev.gatehouse.trust.bundle.StrictZip;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.json.EnvelopeJson;
import dev.gatehouse.trust.json.MetadataJson;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.trust.keys.SigningKey;
import dev.gatehouse.trust.tuf.Envelope;
import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The writer: a folder with all roots and all releases, after TUF 1.0, section 7.
///
/// Keys are not kept here: they come with each call. Whatever is about to be published is first verified as a client
/// would,
/// so that nothing leaves that a client would refuse. One change at a time, also between processes.
public final class ReleaseRepository {
    private final RepositoryFolder folder;
    private final Clock clock;

    private ReleaseRepository(RepositoryFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// A new repository whose first root all needed owners sign here and now.
    public static ReleaseRepository create(
            Path folder, TrustPolicy policy, Collection<? extends SigningKey> owners, Clock clock) {
        RootCandidate root = RootCandidate.first(policy, clock);
        for (SigningKey owner : owners) {
            if (root.root().signers(Role.ROOT).keys().contains(owner.verificationKey())) {
                root = root.signedWith(owner);
            }
        }
        return create(folder, root, clock);
    }

    /// A new repository whose first root was signed before, by one owner after the other.
    public static ReleaseRepository create(Path folder, RootCandidate firstRoot, Clock clock) {
        requireThreshold("root", firstRoot.envelope(), firstRoot.root(), Role.ROOT);
        RepositoryFolder disk = new RepositoryFolder(folder);
        return disk.locked(() -> {
            if (disk.exists()) {
                throw new TrustException(
                        Fault.REPOSITORY_EXISTS,
                        "There is a release repository in " + folder + " already: open it, or give another folder.");
            }
            if (firstRoot.version() != 1) {
                throw new TrustException(Fault.ROOT_INVALID, "A new repository begins with root 1: create a new root.");
            }
            disk.write(FileNames.root(1), firstRoot.bytes());
            return new ReleaseRepository(disk, clock);
        });
    }

    /// Opens what `create` made; throws `REPOSITORY_MISSING` or `REPOSITORY_CORRUPT`.
    public static ReleaseRepository open(Path folder, Clock clock) {
        ReleaseRepository repository = new ReleaseRepository(new RepositoryFolder(folder), clock);
        repository.folder.newestRoot();
        repository.folder.newest();
        return repository;
    }

    /// Who signs what, as the newest root says.
    public TrustPolicy policy() {
        return RootCandidate.policy(folder.newestRoot());
    }

    /// The newest root, byte for byte: what a backend is given once, by a safe way.
    public byte[] trustedRoot() {
        SortedMap<Long, byte[]> roots = folder.roots();
        return Objects.requireNonNull(roots.get(roots.lastKey())).clone();
    }

    /// The number of the newest release; 0 before the first.
    public long version() {
        return folder.newest()
                .map(newest -> newest.snapshot().targets().version())
                .orElse(0L);
    }

    /// The contents of a published release, to look at, to compare or to release again.
    public Map<String, byte[]> targets(long version) {
        if (version < 1 || version > version()) {
            throw new IllegalArgumentException(
                    "there is no release " + version + " in " + folder.path() + ": the newest is " + version());
        }
        return folder.contents(version);
    }

    /// The newest release as a bundle.
    public Optional<ReleaseBundle> latest() {
        return folder.newest().map(newest -> {
            SortedMap<String, byte[]> files =
                    new TreeMap<>(folder.release(newest.snapshot().targets().version()));
            files.put(FileNames.TIMESTAMP, folder.file(FileNames.TIMESTAMP));
            String snapshot = FileNames.snapshot(newest.snapshot().version());
            files.put(snapshot, folder.file(snapshot));
            return bundle(files);
        });
    }

    /// An unsigned candidate for the next version. Names are plain file names; throws `IllegalArgumentException`
    /// otherwise.
    public ReleaseCandidate draft(Map<String, byte[]> targets) {
        Instant expires = clock.instant().plus(folder.newestRoot().lifetime(Role.TARGETS));
        return ReleaseCandidate.of(version() + 1, expires, targets);
    }

    /// How far the approvers are with a candidate.
    public Standing standing(ReleaseCandidate candidate) {
        Envelope.Tally tally = candidate.envelope().tally(folder.newestRoot().signers(Role.TARGETS));
        return new Standing(tally.good(), tally.needed());
    }

    /// Publishes a candidate that enough approvers have signed; `releaseKeys` sign snapshot and timestamp. Throws
    /// `RELEASE_THRESHOLD` when signatures lack, and `RELEASE_STALE` when another release came first.
    public ReleaseBundle publish(ReleaseCandidate candidate, Collection<? extends SigningKey> releaseKeys) {
        return folder.locked(() -> {
            Metadata.Root root = folder.newestRoot();
            if (candidate.version() != version() + 1) {
                throw new TrustException(
                        Fault.RELEASE_STALE,
                        "The candidate is for release " + candidate.version() + ", and the next one is "
                                + (version() + 1) + ". Create it again and have it signed.");
            }
            requireThreshold("release " + candidate.version(), candidate.envelope(), root, Role.TARGETS);
            SortedMap<String, byte[]> files = candidate.targetFiles();
            files.put(FileNames.targets(candidate.version()), EnvelopeJson.write(candidate.envelope()));
            return seal(root, candidate.version(), files, releaseKeys);
        });
    }

    /// Drafts, signs with those of `keys` that may, and publishes: all of it when the thresholds are met by `keys`.
    public ReleaseBundle release(Map<String, byte[]> targets, Collection<? extends SigningKey> keys) {
        ReleaseCandidate candidate = draft(targets);
        Metadata.Root root = folder.newestRoot();
        for (SigningKey key : keys) {
            if (root.signers(Role.TARGETS).keys().contains(key.verificationKey())) {
                candidate = candidate.signedWith(key);
            }
        }
        return publish(candidate, keys);
    }

    /// The newest release again, under a fresh snapshot and timestamp: for when their time is over or their keys
    /// changed.
    public ReleaseBundle refresh(Collection<? extends SigningKey> releaseKeys) {
        return folder.locked(() -> {
            long version = version();
            if (version == 0) {
                throw new TrustException(
                        Fault.RELEASE_STALE, "There is no release in " + folder.path() + " yet: create one first.");
            }
            return seal(folder.newestRoot(), version, folder.release(version), releaseKeys);
        });
    }

    /// An unsigned candidate for the next root.
    public RootCandidate draftRoot(TrustPolicy next) {
        return RootCandidate.of(folder.newestRoot().version() + 1, next, clock);
    }

    /// Puts the next root in force, which needs the thresholds of the old and of the new one (TUF 1.0, section 6.1).
    /// When it
    /// changes the keys of other roles, release or refresh afterwards.
    public void rotate(RootCandidate signed) {
        folder.locked(() -> {
            Metadata.Root root = folder.newestRoot();
            if (signed.version() != root.version() + 1) {
                throw new TrustException(
                        Fault.RELEASE_STALE,
                        "The candidate is root " + signed.version() + ", and the next one is " + (root.version() + 1)
                                + ". Create it again and have it signed.");
            }
            requireThreshold("root", signed.envelope(), root, Role.ROOT);
            requireThreshold("root", signed.envelope(), signed.root(), Role.ROOT);
            folder.write(FileNames.root(signed.version()), signed.bytes());
            return signed;
        });
    }

    private ReleaseBundle seal(
            Metadata.Root root,
            long version,
            SortedMap<String, byte[]> release,
            Collection<? extends SigningKey> releaseKeys) {
        Optional<RepositoryFolder.Newest> newest = folder.newest();
        byte[] targets = Objects.requireNonNull(release.get(FileNames.targets(version)));
        long snapshotVersion = newest.map(each -> each.snapshot().version()).orElse(0L) + 1;
        SortedMap<String, Metadata.MetaFile> named = new TreeMap<>();
        named.put(Metadata.Snapshot.TARGETS_FILE, file(version, targets));
        byte[] snapshot =
                signed(root, new Metadata.Snapshot(snapshotVersion, expiry(root, Role.SNAPSHOT), named), releaseKeys);
        byte[] timestamp = signed(
                root,
                new Metadata.Timestamp(
                        newest.map(each -> each.timestamp().version()).orElse(0L) + 1,
                        expiry(root, Role.TIMESTAMP),
                        file(snapshotVersion, snapshot)),
                releaseKeys);
        SortedMap<String, byte[]> files = new TreeMap<>(release);
        files.put(FileNames.snapshot(snapshotVersion), snapshot);
        files.put(FileNames.TIMESTAMP, timestamp);
        ReleaseBundle bundle = bundle(files);
        requireVerifies(bundle);
        files.remove(FileNames.TIMESTAMP);
        files.forEach(folder::write);
        folder.write(FileNames.TIMESTAMP, timestamp);
        return bundle;
    }

    private void requireVerifies(ReleaseBundle bundle) {
        Optional<TrustedState> first = TrustedState.anchored(folder.file(FileNames.root(1)));
        try {
            if (first.isPresent()
                    && StrictZip.read(bundle.inside()) instanceof StrictZip.Reading.Entries entries
                    && bundle.inside().length <= ReleaseBundle.LARGEST) {
                new ClientWorkflow(first.get(), Optional.of(clock.instant())).follow(entries.files());
                return;
            }
        } catch (ClientWorkflow.RefusedException e) {
            throw new TrustException(
                    Fault.RELEASE_MALFORMED,
                    "Nothing was published: " + e.refusal().sentence(),
                    e);
        }
        throw new TrustException(
                Fault.RELEASE_MALFORMED,
                "Nothing was published: the release has " + bundle.inside().length + " bytes, and at most "
                        + ReleaseBundle.LARGEST + " are allowed.");
    }

    private byte[] signed(Metadata.Root root, Metadata metadata, Collection<? extends SigningKey> keys) {
        Envelope envelope = new Envelope(MetadataJson.write(metadata), List.of());
        for (SigningKey key : keys) {
            if (root.signers(metadata.role()).keys().contains(key.verificationKey())) {
                envelope = envelope.signedWith(key);
            }
        }
        requireThreshold("the " + metadata.role().word(), envelope, root, metadata.role());
        return EnvelopeJson.write(envelope);
    }

    private Instant expiry(Metadata.Root root, Role role) {
        return clock.instant().plus(root.lifetime(role));
    }

    private ReleaseBundle bundle(SortedMap<String, byte[]> release) {
        SortedMap<String, byte[]> files = new TreeMap<>(release);
        folder.roots().forEach((version, bytes) -> files.put(FileNames.root(version), bytes));
        return ReleaseBundle.of(StrictZip.write(files));
    }

    private static Metadata.MetaFile file(long version, byte[] bytes) {
        return new Metadata.MetaFile(version, bytes.length, Digests.sha256(bytes));
    }

    private static void requireThreshold(String what, Envelope envelope, Metadata.Root root, Role role) {
        Envelope.Tally tally = envelope.tally(root.signers(role));
        if (!tally.met()) {
            throw new TrustException(
                    Fault.RELEASE_THRESHOLD,
                    "For " + what + ", " + tally.good() + " of " + tally.needed() + " signatures for the role "
                            + role.word() + " are there. Have it signed by more of the keys that root "
                            + root.version() + " names.");
        }
    }

    /// How many approvers have signed a candidate, and how many must.
    public record Standing(int signed, int needed) {
        public boolean complete() {
            return signed >= needed;
        }
    }
}
