package dev.gatehouse.trust;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.trust.keys.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One release as one file, on its way. Says nothing about whether it may be trusted: that is for the verifier.
///
/// Inside: `metadata/<v>.root.json` for every root, `metadata/timestamp.json`, `metadata/<v>.snapshot.json`,
/// `metadata/<v>.targets.json` and `targets/<sha256>.<name>`, in a ZIP that has one form only.
public final class ReleaseBundle {
    /// The largest bundle that anybody here reads.
    public static final int LARGEST = 64 << 20;

    private final byte[] bytes;

    private ReleaseBundle(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ReleaseBundle of(byte[] bytes) {
        return new ReleaseBundle(bytes.clone());
    }

    /// Reads a bundle from a file; throws `TrustException` when it is missing, unreadable or larger than `LARGEST`.
    public static ReleaseBundle read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new TrustException(
                        Fault.RELEASE_MALFORMED,
                        file + " is larger than a release can be (" + LARGEST + " bytes): choose another file.");
            }
            return new ReleaseBundle(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TrustException(Fault.DISK, "Cannot read the release " + file + ": check that it exists.", e);
        }
    }

    /// Writes the bundle so that `file` is either whole or untouched.
    public void writeTo(Path file) {
        AtomicFiles.write(file, bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// SHA-256 of the whole file in hex.
    public String digest() {
        return Digests.sha256(bytes);
    }

    byte[] inside() {
        return bytes;
    }

    @Override
    public String toString() {
        return "bundle of " + bytes.length + " bytes, " + digest();
    }
}
