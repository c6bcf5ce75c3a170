package dev.gatehouse.workbench;

import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Keeps a workspace to one process. The lock ends with the process, however that ends.
final class FolderLock implements AutoCloseable {
    private static final String FILE = "workspace.lock";
    /// Beyond the text, so that others can read who holds it also where locks forbid reading.
    private static final long PLACE = 1L << 40;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder, Clock clock) {
        Path file = folder.resolve(FILE);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw inUse(folder, holder.isEmpty() ? "another process" : holder);
            }
            String holder = "process " + ProcessHandle.current().pid() + ", which opened it at " + clock.instant();
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(channel);
        } catch (IOException e) {
            close(channel, e);
            throw new WorkbenchException(
                    "workspace.disk",
                    "The workspace " + folder + " cannot be written (" + e.getMessage()
                            + "). Check the folder's permissions and the disk's free space.",
                    e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static WorkbenchException inUse(Path folder, String holder) {
        return new WorkbenchException(
                "workspace.in-use",
                "The workspace " + folder + " is open in " + holder + ". Close it there, or choose another workspace.");
    }

    private static void close(@Nullable FileChannel channel, IOException cause) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new WorkbenchException("workspace.disk", "The lock of the workspace could not be freed.", e);
        }
    }
}
