package dev.gatehouse.trust;

import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.json.EnvelopeJson;
import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a client trusts: a chain of roots, and the metadata of the last release that was accepted. Immutable.
final class TrustedState {
    private final SortedMap<Long, byte[]> roots;
    private final Metadata.Root root;
    private final Optional<Published> published;

    TrustedState(SortedMap<Long, byte[]> roots, Metadata.Root root, Optional<Published> published) {
        this.roots = Collections.unmodifiableSortedMap(new TreeMap<>(roots));
        this.root = root;
        this.published = published;
    }

    /// Trust in one root and nothing else. The root must carry enough of its own signatures; throws `TrustException`
    /// with `CONTENT_MALFORMED`, or gives nothing when signatures lack.
    static Optional<TrustedState> anchored(byte[] rootFile) {
        EnvelopeJson.Document<Metadata.Root> document = EnvelopeJson.read("root.json", rootFile, Metadata.Root.class);
        Metadata.Root root = document.metadata();
        if (!document.envelope().tally(root.signers(Role.ROOT)).met()) {
            return Optional.empty();
        }
        SortedMap<Long, byte[]> roots = new TreeMap<>();
        roots.put(root.version(), rootFile.clone());
        return Optional.of(new TrustedState(roots, root, Optional.empty()));
    }

    /// The root files from the one that was given to the newest.
    SortedMap<Long, byte[]> roots() {
        return roots;
    }

    Metadata.Root root() {
        return root;
    }

    Optional<Published> published() {
        return published;
    }

    /// The state as files, under the names of a bundle.
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        published.ifPresent(each -> files.putAll(each.files()));
        roots.forEach((version, bytes) -> files.put(FileNames.root(version), bytes));
        return files;
    }

    /// Reads `files()` back: the oldest root is trusted as it stands, all else is verified again, but for expiry.
    static TrustedState reload(SortedMap<String, byte[]> files) throws ClientWorkflow.RefusedException {
        long oldest = files.keySet().stream()
                .map(FileNames::rootVersion)
                .filter(java.util.OptionalLong::isPresent)
                .mapToLong(java.util.OptionalLong::getAsLong)
                .min()
                .orElseThrow(() ->
                        new ClientWorkflow.RefusedException(new Refusal(RefusalCode.MALFORMED, "It holds no root.")));
        byte[] anchor = java.util.Objects.requireNonNull(files.get(FileNames.root(oldest)));
        try {
            TrustedState begun = anchored(anchor)
                    .orElseThrow(() -> new ClientWorkflow.RefusedException(
                            new Refusal(RefusalCode.UNSIGNED, "Its root is not signed.")));
            ClientWorkflow workflow = new ClientWorkflow(begun, Optional.empty());
            return files.containsKey(FileNames.TIMESTAMP)
                    ? workflow.follow(files).next()
                    : workflow.followRoots(files);
        } catch (TrustException e) {
            throw new ClientWorkflow.RefusedException(new Refusal(RefusalCode.MALFORMED, e.sentence()));
        }
    }

    /// The metadata below the root.
    ///
    /// @param timestampDigest SHA-256 of the signed part of the timestamp
    /// @param files every file of the release but the roots
    record Published(
            Metadata.Timestamp timestamp,
            String timestampDigest,
            Metadata.Snapshot snapshot,
            SortedMap<String, byte[]> files) {}
}
