package dev.gatehouse.gateway;

import dev.gatehouse.gateway.config.GatewayException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second gateway out of the same folder: two would tear each other's counters. Ends with the process, however
/// it ends.
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException taken) {
            // The same process has it: told below.
        }
        channel.close();
        throw new GatewayException(
                "config.folder-in-use",
                "Another gateway already works in " + folder + "; stop it, or give this one a folder of its own.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
