package dev.gatehouse.trust.file;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/// Writes files by way of a neighbour, a flush to the disk and a rename: a crash at any moment leaves old or new,
/// whole.
public final class AtomicFiles {
    private AtomicFiles() {}

    /// Writes `bytes`; throws `TrustException` with the fault `DISK` when the disk is full or forbids it.
    public static void write(Path file, byte[] bytes) {
        write(file, bytes, new FileAttribute<?>[0]);
    }

    /// As `write`, readable by its owner only where the file system knows owners.
    public static void writeSecret(Path file, byte[] bytes) {
        write(file, bytes, ownerOnly(file.toAbsolutePath()));
    }

    private static void write(Path file, byte[] bytes, FileAttribute<?>[] attributes) {
        Path target = file.toAbsolutePath();
        Path folder = parent(target);
        Path neighbour = null;
        try {
            Files.createDirectories(folder);
            neighbour = Files.createTempFile(folder, "." + target.getFileName(), ".part", attributes);
            try (FileChannel channel = FileChannel.open(neighbour, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushFolder(folder);
        } catch (IOException e) {
            remove(neighbour, e);
            throw new TrustException(
                    Fault.DISK,
                    "Cannot write " + target + " (" + e.getMessage()
                            + "): check free space and permissions of the folder. The old file is untouched.",
                    e);
        }
    }

    private static void remove(@org.jspecify.annotations.Nullable Path neighbour, IOException cause) {
        if (neighbour == null) {
            return;
        }
        try {
            Files.deleteIfExists(neighbour);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static Path parent(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(target + " is not a file name");
        }
        return folder;
    }

    /// A rename lasts only once its folder is on the disk. Windows cannot open a folder and needs no such thing.
    private static void flushFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        try {
            Path folder = parent(file);
            Files.createDirectories(folder);
            FileStore store = Files.getFileStore(folder);
            if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
                return new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                };
            }
            return new FileAttribute<?>[0];
        } catch (IOException e) {
            throw new TrustException(Fault.DISK, "Cannot create the folder of " + file + ": check permissions.", e);
        }
    }
}
