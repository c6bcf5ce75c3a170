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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A release on its way from approver to approver until enough have signed. Immutable: signing gives a new one.
public final class ReleaseCandidate {
    private static final String METADATA = "candidate/targets.json";

    private final Envelope envelope;
    private final Metadata.Targets metadata;
    private final SortedMap<String, byte[]> targets;

    private ReleaseCandidate(Envelope envelope, Metadata.Targets metadata, SortedMap<String, byte[]> targets) {
        this.envelope = envelope;
        this.metadata = metadata;
        this.targets = targets;
    }

    static ReleaseCandidate of(long version, Instant expires, Map<String, byte[]> targets) {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        SortedMap<String, Metadata.TargetFile> files = new TreeMap<>();
        targets.forEach((name, bytes) -> {
            byte[] copy = bytes.clone();
            copies.put(name, copy);
            files.put(name, new Metadata.TargetFile(copy.length, Digests.sha256(copy)));
        });
        Metadata.Targets metadata = new Metadata.Targets(version, expires, files);
        return new ReleaseCandidate(new Envelope(MetadataJson.write(metadata), List.of()), metadata, copies);
    }

    /// Reads what `bytes()` wrote, and checks that the files are the ones that the approvers sign; throws
    /// `TrustException` with `RELEASE_MALFORMED` or `CONTENT_MALFORMED`.
    public static ReleaseCandidate read(byte[] bytes) {
        SortedMap<String, byte[]> files = switch (StrictZip.read(bytes)) {
            case StrictZip.Reading.Entries entries -> entries.files();
            case StrictZip.Reading.Damaged damaged -> throw malformed(damaged.name() + " is damaged");
            case StrictZip.Reading.Malformed malformed -> throw malformed(malformed.why());
        };
        byte[] metadata = files.get(METADATA);
        if (metadata == null) {
            throw malformed("it lacks " + METADATA);
        }
        EnvelopeJson.Document<Metadata.Targets> document =
                EnvelopeJson.read(METADATA, metadata, Metadata.Targets.class);
        SortedMap<String, byte[]> targets = new TreeMap<>();
        document.metadata().files().forEach((name, file) -> {
            byte[] target = files.get(FileNames.target(file.sha256(), name));
            if (target == null
                    || target.length != file.length()
                    || !Digests.sha256(target).equals(file.sha256())) {
                throw malformed("the file " + name + " is missing or is not the one to be signed");
            }
            targets.put(name, target);
        });
        if (files.size() != targets.size() + 1) {
            throw malformed("it holds files that nobody would sign");
        }
        return new ReleaseCandidate(document.envelope(), document.metadata(), targets);
    }

    /// The candidate as one file, to hand to the next approver.
    public byte[] bytes() {
        SortedMap<String, byte[]> files = targetFiles();
        files.put(METADATA, EnvelopeJson.write(envelope));
        return StrictZip.write(files);
    }

    public long version() {
        return metadata.version();
    }

    /// SHA-256 in hex of what the approvers sign; equals `VerifiedRelease.digest()` later.
    public String digest() {
        return envelope.digest();
    }

    public Instant expires() {
        return metadata.expires();
    }

    /// Copies of the files by name.
    public Map<String, byte[]> targets() {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        targets.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return copies;
    }

    /// The ids of the keys whose signatures are on it, whether they count or not.
    public List<String> signers() {
        return envelope.signatures().stream().map(Envelope.Entry::keyId).toList();
    }

    public ReleaseCandidate signedWith(SigningKey key) {
        return new ReleaseCandidate(envelope.signedWith(key), metadata, targets);
    }

    Envelope envelope() {
        return envelope;
    }

    /// The files under the names they have in a repository.
    SortedMap<String, byte[]> targetFiles() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        targets.forEach((name, bytes) -> files.put(FileNames.target(Digests.sha256(bytes), name), bytes));
        return files;
    }

    private static TrustException malformed(String why) {
        return new TrustException(
                Fault.RELEASE_MALFORMED,
                "This is no release candidate: " + why + ". Ask for the file again, or create a new candidate.");
    }
}
