package dev.gatehouse.trust;

import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.json.EnvelopeJson;
import dev.gatehouse.trust.json.EnvelopeJson.Document;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.trust.tuf.Envelope;
import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import dev.gatehouse.trust.tuf.RoleKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The client workflow of TUF 1.0, section 5, clause by clause, on a bundle instead of a mirror. Used once.
///
/// It differs in one thing: nothing is persisted on the way (5.3.8, 5.4.5, 5.5.7, 5.6.6), because accepting is one
/// step of
/// its own. A bundle must be complete and hold nothing besides.
final class ClientWorkflow {
    private static final int LARGEST_METADATA = 1 << 20;
    private static final int MOST_ROOTS = 1024;

    private final TrustedState trusted;
    /// 5.1: the time is taken once, at the start. Empty when what was accepted before is read back.
    private final Optional<Instant> start;
    private final Set<String> used = new HashSet<>();

    ClientWorkflow(TrustedState trusted, Optional<Instant> start) {
        this.trusted = trusted;
        this.start = start;
    }

    VerifiedRelease follow(SortedMap<String, byte[]> files) throws RefusedException {
        TrustedState rooted = followRoots(files);
        Metadata.Root root = rooted.root();
        Optional<TrustedState.Published> previous =
                keysWithdrawn(trusted.root(), root) ? Optional.empty() : trusted.published();
        Document<Metadata.Timestamp> timestamp = timestamp(files, root, previous);
        Document<Metadata.Snapshot> snapshot = snapshot(files, root, timestamp.metadata(), previous);
        Document<Metadata.Targets> targets = targets(files, root, snapshot.metadata());
        SortedMap<String, byte[]> contents = contents(files, targets.metadata());
        nothingElse(files);

        SortedMap<String, byte[]> kept = new TreeMap<>(files);
        kept.keySet().removeIf(name -> FileNames.rootVersion(name).isPresent());
        TrustedState next = new TrustedState(
                rooted.roots(),
                root,
                Optional.of(new TrustedState.Published(
                        timestamp.metadata(), timestamp.envelope().digest(), snapshot.metadata(), kept)));
        Instant expires = Stream.of(root, timestamp.metadata(), snapshot.metadata(), targets.metadata())
                .map(Metadata::expires)
                .min(Instant::compareTo)
                .orElseThrow();
        return new VerifiedRelease(
                new VerifiedRelease.Identity(
                        targets.metadata().version(), targets.envelope().digest(), expires),
                contents,
                next,
                trusted);
    }

    /// 5.3 Update the root role.
    TrustedState followRoots(SortedMap<String, byte[]> files) throws RefusedException {
        SortedMap<Long, byte[]> roots = new TreeMap<>(trusted.roots());
        Metadata.Root root = trusted.root();
        for (int i = 0; i < MOST_ROOTS; i++) {
            long version = root.version() + 1;
            byte[] file = files.get(FileNames.root(version));
            if (file == null) {
                break;
            }
            Document<Metadata.Root> next = read(FileNames.root(version), file, Metadata.Root.class);
            requireSigned(FileNames.root(version), next.envelope(), root.signers(Role.ROOT)); // 5.3.4 (1)
            requireSigned(
                    FileNames.root(version), next.envelope(), next.metadata().signers(Role.ROOT)); // 5.3.4 (2)
            if (next.metadata().version() != version) { // 5.3.5
                throw refuse(
                        RefusalCode.OLDER,
                        FileNames.root(version) + " says that it is version "
                                + next.metadata().version() + ". Export the release again.");
            }
            root = next.metadata(); // 5.3.7
            roots.put(version, file);
        }
        requireCurrent("The root", root); // 5.3.10
        return new TrustedState(roots, root, Optional.empty());
    }

    /// 5.3.11: after an attack by fast-forward the owners take the stolen key away, and the versions it signed with
    /// it. A
    /// key that is merely added takes nothing away: old releases would become acceptable again.
    private static boolean keysWithdrawn(Metadata.Root before, Metadata.Root now) {
        return Stream.of(Role.TIMESTAMP, Role.SNAPSHOT)
                .anyMatch(role -> !now.signers(role)
                        .keys()
                        .containsAll(before.signers(role).keys()));
    }

    /// 5.4 Update the timestamp role.
    private Document<Metadata.Timestamp> timestamp(
            SortedMap<String, byte[]> files, Metadata.Root root, Optional<TrustedState.Published> previous)
            throws RefusedException {
        Document<Metadata.Timestamp> next =
                read(FileNames.TIMESTAMP, take(files, FileNames.TIMESTAMP), Metadata.Timestamp.class); // 5.4.1
        requireSigned(FileNames.TIMESTAMP, next.envelope(), root.signers(Role.TIMESTAMP)); // 5.4.2
        if (previous.isPresent()) {
            Metadata.Timestamp known = previous.get().timestamp();
            Metadata.Timestamp offered = next.metadata();
            requireNotOlder("timestamp", offered.version(), known.version()); // 5.4.3.1
            if (offered.version() == known.version()
                    && !next.envelope().digest().equals(previous.get().timestampDigest())) {
                throw refuse(
                        RefusalCode.MIXED,
                        "Another timestamp " + known.version()
                                + " is trusted here already. Two repositories sign with the same key: use one of them.");
            }
            requireNotOlder(
                    "snapshot", offered.snapshot().version(), known.snapshot().version()); // 5.4.3.2
        }
        requireCurrent("The timestamp", next.metadata()); // 5.4.4
        return next;
    }

    /// 5.5 Update the snapshot role.
    private Document<Metadata.Snapshot> snapshot(
            SortedMap<String, byte[]> files,
            Metadata.Root root,
            Metadata.Timestamp timestamp,
            Optional<TrustedState.Published> previous)
            throws RefusedException {
        Metadata.MetaFile expected = timestamp.snapshot();
        String name = FileNames.snapshot(expected.version());
        byte[] file = take(files, name); // 5.5.1
        requireHash(name, file, expected.length(), expected.sha256()); // 5.5.2
        Document<Metadata.Snapshot> next = read(name, file, Metadata.Snapshot.class);
        requireSigned(name, next.envelope(), root.signers(Role.SNAPSHOT)); // 5.5.3
        requireVersion(name, next.metadata(), expected.version()); // 5.5.4
        if (previous.isPresent()) { // 5.5.5
            for (var known : previous.get().snapshot().files().entrySet()) {
                Metadata.MetaFile offered = next.metadata().files().get(known.getKey());
                if (offered == null) {
                    throw refuse(
                            RefusalCode.OLDER,
                            "The snapshot no longer names " + known.getKey() + ". Export the newest release.");
                }
                requireNotOlder("release", offered.version(), known.getValue().version());
                // Beyond TUF: one number, one content.
                if (offered.version() == known.getValue().version()
                        && !offered.sha256().equals(known.getValue().sha256())) {
                    throw refuse(
                            RefusalCode.MIXED,
                            "Another release " + offered.version()
                                    + " is trusted here already. Release this one under a new number.");
                }
            }
        }
        requireCurrent("The snapshot", next.metadata()); // 5.5.6
        return next;
    }

    /// 5.6 Update the targets role.
    private Document<Metadata.Targets> targets(
            SortedMap<String, byte[]> files, Metadata.Root root, Metadata.Snapshot snapshot) throws RefusedException {
        Metadata.MetaFile expected = snapshot.targets();
        String name = FileNames.targets(expected.version());
        byte[] file = take(files, name); // 5.6.1
        requireHash(name, file, expected.length(), expected.sha256()); // 5.6.2
        Document<Metadata.Targets> next = read(name, file, Metadata.Targets.class);
        requireSigned(name, next.envelope(), root.signers(Role.TARGETS)); // 5.6.3
        requireVersion(name, next.metadata(), expected.version()); // 5.6.4
        requireCurrent("The release", next.metadata()); // 5.6.5
        return next;
    }

    /// 5.7 Fetch target, for each of them.
    private SortedMap<String, byte[]> contents(SortedMap<String, byte[]> files, Metadata.Targets targets)
            throws RefusedException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (var target : targets.files().entrySet()) {
            String name = FileNames.target(target.getValue().sha256(), target.getKey());
            byte[] file = take(files, name);
            requireHash(
                    name, file, target.getValue().length(), target.getValue().sha256()); // 5.7.3
            contents.put(target.getKey(), file);
        }
        return contents;
    }

    /// A mirror may hold anything; a bundle holds what is signed. Roots older than the one given to us cannot be
    /// judged.
    private void nothingElse(SortedMap<String, byte[]> files) throws RefusedException {
        for (var file : files.entrySet()) {
            OptionalLong root = FileNames.rootVersion(file.getKey());
            if (root.isPresent() && root.getAsLong() < trusted.roots().firstKey()) {
                continue;
            }
            if (root.isPresent() && root.getAsLong() <= trusted.root().version()) {
                if (!Arrays.equals(file.getValue(), trusted.roots().get(root.getAsLong()))) {
                    throw refuse(
                            RefusalCode.TAMPERED,
                            file.getKey() + " is not the root that is trusted here. Export the release again.");
                }
            } else if (!used.contains(file.getKey())) {
                throw refuse(
                        RefusalCode.MALFORMED,
                        "The release holds " + file.getKey() + ", which nothing in it names. Export it again.");
            }
        }
    }

    private byte[] take(SortedMap<String, byte[]> files, String name) throws RefusedException {
        byte[] file = files.get(name);
        if (file == null) {
            throw refuse(RefusalCode.MALFORMED, "The release lacks " + name + ". Export it again.");
        }
        used.add(name);
        return file;
    }

    private <T extends Metadata> Document<T> read(String name, byte[] file, Class<T> type) throws RefusedException {
        used.add(name);
        if (file.length > LARGEST_METADATA) {
            throw refuse(
                    RefusalCode.OVERSIZED,
                    name + " has " + file.length + " bytes, and metadata has at most " + LARGEST_METADATA + ".");
        }
        try {
            return EnvelopeJson.read(name, file, type);
        } catch (TrustException e) {
            throw refuse(RefusalCode.MALFORMED, e.sentence());
        }
    }

    private void requireSigned(String name, Envelope envelope, RoleKeys signers) throws RefusedException {
        Envelope.Tally tally = envelope.tally(signers);
        if (tally.met()) {
            return;
        }
        if (tally.wrong() > 0) {
            throw refuse(
                    RefusalCode.TAMPERED,
                    name + " does not fit its signature: it was changed after signing. Export the release again.");
        }
        throw refuse(
                RefusalCode.UNSIGNED,
                name + " is signed by " + tally.good() + " of the " + tally.needed()
                        + " keys needed that are trusted here. Have it signed by keys that this root names.");
    }

    private void requireHash(String name, byte[] file, long length, String sha256) throws RefusedException {
        if (file.length != length || !Digests.sha256(file).equals(sha256)) {
            throw refuse(
                    RefusalCode.TAMPERED,
                    name + " is not the file that was signed: its length or digest differs. Export the release again.");
        }
    }

    private void requireVersion(String name, Metadata metadata, long version) throws RefusedException {
        if (metadata.version() != version) {
            throw refuse(
                    RefusalCode.MIXED,
                    name + " is version " + metadata.version() + " where version " + version
                            + " was announced. Export the release again.");
        }
    }

    private void requireNotOlder(String what, long offered, long known) throws RefusedException {
        if (offered < known) {
            throw refuse(
                    RefusalCode.OLDER,
                    "The " + what + " offered is number " + offered + ", and number " + known
                            + " is trusted here already. To go back, release the old content under a new number.");
        }
    }

    private void requireCurrent(String what, Metadata metadata) throws RefusedException {
        if (start.isPresent() && !metadata.expires().isAfter(start.get())) {
            throw refuse(
                    RefusalCode.EXPIRED,
                    what + " expired at " + metadata.expires() + ". Refresh or sign the release again.");
        }
    }

    private static RefusedException refuse(RefusalCode code, String sentence) {
        return new RefusedException(new Refusal(code, sentence));
    }

    /// Carries a refusal out of the clauses; never leaves this package.
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.sentence(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
