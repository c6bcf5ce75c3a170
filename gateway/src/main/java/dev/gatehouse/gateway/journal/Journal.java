package dev.gatehouse.gateway.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of records that is only appended to. A kill at any byte loses at most the record being written: the torn tail
/// is cut
/// off when it is opened next. Not for use by several threads at once.
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path file;
    private final FileChannel channel;
    private long size;
    private long forced;

    private Journal(Path file, FileChannel channel, long size) {
        this.file = file;
        this.channel = channel;
        this.size = size;
        this.forced = size;
    }

    /// Opens or creates `file` and hands each whole record to `each`, oldest first.
    ///
    /// @throws UncheckedIOException when it cannot be read or written
    public static Journal open(Path file, Consumer<Position> each) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var bytes = Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : ByteBuffer.allocate(0);
            long offset = 0;
            for (var next = Frames.next(bytes); next.isPresent(); next = Frames.next(bytes)) {
                each.accept(new Position(offset, next.get()));
                offset = bytes.position();
            }
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (bytes.hasRemaining()) {
                LOG.warn("{}: the last {} bytes are no whole record and were cut off", file, bytes.remaining());
                channel.truncate(offset);
            }
            channel.position(offset);
            return new Journal(file, channel, offset);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be opened: " + failed.getMessage(), failed);
        }
    }

    /// A record and where it begins.
    ///
    /// @param offset the first byte of its frame
    public record Position(long offset, byte[] payload) {}

    /// Appends one record and returns where it begins. When the disk is full the file is as it was before.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public long append(byte[] payload) {
        var frame = Frames.frame(payload);
        try {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        } catch (IOException failed) {
            undo(failed);
            throw new UncheckedIOException(file + " cannot be written: " + failed.getMessage(), failed);
        }
        long offset = size;
        size += frame.limit();
        return offset;
    }

    /// Reads the bytes of the records from `offset` on, at most up to `until`, and hands over each payload.
    public void read(long offset, long until, Consumer<byte[]> each) {
        try {
            var bytes = ByteBuffer.allocate(Math.toIntExact(until - offset));
            while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
                // Positional reads do not move the place where the next record goes.
            }
            bytes.flip();
            for (var next = Frames.next(bytes); next.isPresent(); next = Frames.next(bytes)) {
                each.accept(next.get());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    /// Puts everything appended so far on the disk itself.
    public void force() {
        if (forced == size) {
            return;
        }
        try {
            channel.force(false);
            forced = size;
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be forced to the disk: " + failed.getMessage(), failed);
        }
    }

    /// Bytes of whole records.
    public long size() {
        return size;
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            force();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be closed: " + failed.getMessage(), failed);
        }
    }

    private void undo(IOException failed) {
        try {
            channel.truncate(size);
            channel.position(size);
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }
}
