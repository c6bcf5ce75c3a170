package dev.gatehouse.gateway.release;

import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.trust.keys.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last few bundles, byte for byte. Names come from digests and numbers only, never from what is inside a bundle,
/// so a release
/// cannot choose what it overwrites. Not for use by several threads at once.
final class BundleStore {
    private static final Logger LOG = LoggerFactory.getLogger(BundleStore.class);
    private static final Pattern NAME = Pattern.compile("(\\d{12})-([0-9a-f]{64})-([0-9a-f]{64})\\.zip");
    private static final int KEPT = 3;

    private final Path folder;

    BundleStore(Path folder) {
        this.folder = folder;
    }

    /// A kept bundle.
    ///
    /// @param release the digest of the release in it
    /// @param sha256 the digest of its bytes
    record Stored(Path file, long number, String release, String sha256) {
        Instant since() {
            try {
                return Files.getLastModifiedTime(file).toInstant();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /// Its bytes; empty when they are not those that were kept.
        Optional<byte[]> bytes() {
            try {
                var bytes = Files.readAllBytes(file);
                if (Digests.sha256(bytes).equals(sha256)) {
                    return Optional.of(bytes);
                }
                LOG.error("{} was changed on disk and is not used", file);
            } catch (IOException failed) {
                LOG.error("{} cannot be read and is not used: {}", file, failed.getMessage());
            }
            return Optional.empty();
        }
    }

    /// Keeps a bundle.
    ///
    /// @throws dev.gatehouse.trust.failure.TrustException when the disk is full; nothing is kept then
    Stored keep(byte[] bytes, String sha256, String release) {
        long number = all().stream().mapToLong(Stored::number).max().orElse(0) + 1;
        var file = folder.resolve("%012d-%s-%s.zip".formatted(number, release, sha256));
        AtomicFiles.write(file, bytes);
        return new Stored(file, number, release, sha256);
    }

    /// Forgets all but the newest few.
    void prune() {
        all().stream().skip(KEPT).forEach(this::drop);
    }

    void drop(Stored stored) {
        try {
            Files.deleteIfExists(stored.file());
        } catch (IOException failed) {
            LOG.warn("{} cannot be deleted: {}", stored.file(), failed.getMessage());
        }
    }

    /// The newest whole bundle of a release.
    Optional<Stored> find(String release) {
        return all().stream()
                .filter(each -> each.release().equals(release))
                .filter(each -> each.bytes().isPresent())
                .findFirst();
    }

    /// Newest first.
    List<Stored> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(BundleStore::stored)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(Stored::number).reversed())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static Optional<Stored> stored(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new Stored(file, Long.parseLong(name.group(1)), name.group(2), name.group(3)))
                : Optional.empty();
    }
}
