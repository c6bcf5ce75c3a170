package dev.gatehouse.trust;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.trust.file.AtomicFiles;
import dev.gatehouse.trust.json.EnvelopeJson;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.trust.tuf.FileNames;
import dev.gatehouse.trust.tuf.Metadata;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A repository on the disk. The timestamp is written last: until then nothing of a new release counts.
final class RepositoryFolder {
    private static final String LOCK = "repository.lock";

    private final Path folder;

    RepositoryFolder(Path folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve(FileNames.root(1)));
    }

    Path path() {
        return folder;
    }

    /// Runs `work` while no other process or thread changes the repository; throws `REPOSITORY_BUSY` at once
    /// otherwise.
    <T> T locked(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw busy();
                }
                return work.get();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new TrustException(Fault.DISK, "Cannot lock " + folder + ": check permissions and free space.", e);
        }
    }

    /// The files of all roots, by version from 1.
    SortedMap<Long, byte[]> roots() {
        SortedMap<Long, byte[]> roots = new TreeMap<>();
        for (long version = 1; Files.exists(folder.resolve(FileNames.root(version))); version++) {
            roots.put(version, file(FileNames.root(version)));
        }
        if (roots.isEmpty()) {
            throw new TrustException(
                    Fault.REPOSITORY_MISSING,
                    "There is no release repository in " + folder + ": create one, or give another folder.");
        }
        return roots;
    }

    Metadata.Root newestRoot() {
        SortedMap<Long, byte[]> roots = roots();
        String name = FileNames.root(roots.lastKey());
        return EnvelopeJson.read(
                        name, java.util.Objects.requireNonNull(roots.get(roots.lastKey())), Metadata.Root.class)
                .metadata();
    }

    /// The metadata of the newest release; empty before the first.
    Optional<Newest> newest() {
        if (!Files.exists(folder.resolve(FileNames.TIMESTAMP))) {
            return Optional.empty();
        }
        try {
            Metadata.Timestamp timestamp = EnvelopeJson.read(
                            FileNames.TIMESTAMP, file(FileNames.TIMESTAMP), Metadata.Timestamp.class)
                    .metadata();
            String name = FileNames.snapshot(timestamp.snapshot().version());
            Metadata.Snapshot snapshot =
                    EnvelopeJson.read(name, file(name), Metadata.Snapshot.class).metadata();
            return Optional.of(new Newest(timestamp, snapshot));
        } catch (TrustException e) {
            throw e.fault() == Fault.CONTENT_MALFORMED ? corrupt(e.sentence()) : e;
        }
    }

    /// The files of a published release under their names in the repository.
    SortedMap<String, byte[]> release(long version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(FileNames.targets(version), file(FileNames.targets(version)));
        contents(version).forEach((name, bytes) -> files.put(FileNames.target(Digests.sha256(bytes), name), bytes));
        return files;
    }

    /// The contents of a published release by name.
    SortedMap<String, byte[]> contents(long version) {
        String metadata = FileNames.targets(version);
        SortedMap<String, byte[]> contents = new TreeMap<>();
        EnvelopeJson.read(metadata, file(metadata), Metadata.Targets.class)
                .metadata()
                .files()
                .forEach((name, target) -> {
                    byte[] bytes = file(FileNames.target(target.sha256(), name));
                    if (!Digests.sha256(bytes).equals(target.sha256())) {
                        throw corrupt(name + " of release " + version + " was changed");
                    }
                    contents.put(name, bytes);
                });
        return contents;
    }

    void write(String name, byte[] bytes) {
        AtomicFiles.write(folder.resolve(name), bytes);
    }

    byte[] file(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (java.nio.file.NoSuchFileException e) {
            throw corrupt(name + " is missing");
        } catch (IOException e) {
            throw new TrustException(Fault.DISK, "Cannot read " + folder.resolve(name) + ": check permissions.", e);
        }
    }

    private TrustException busy() {
        return new TrustException(
                Fault.REPOSITORY_BUSY, "Somebody else is writing to " + folder + ": wait a moment and try again.");
    }

    private TrustException corrupt(String why) {
        return new TrustException(
                Fault.REPOSITORY_CORRUPT,
                "The repository " + folder + " is damaged: " + why + ". Put it back from a copy.");
    }

    /// What stands on top of the newest release.
    record Newest(Metadata.Timestamp timestamp, Metadata.Snapshot snapshot) {}
}
