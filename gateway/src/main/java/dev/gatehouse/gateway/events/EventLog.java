package dev.gatehouse.gateway.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Numbered events in append-only segments; the oldest segments go when all together outgrow their bound. Safe for use
/// by several
/// threads.
public final class EventLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final int ID_BYTES = 8;

    private final Path folder;
    private final Bounds bounds;
    private final String id;
    private final ArrayDeque<Segment> segments = new ArrayDeque<>();
    private boolean closed;
    private boolean awake;

    private EventLog(Path folder, Bounds bounds, String id, List<Segment> found) {
        this.folder = folder;
        this.bounds = bounds;
        this.id = id;
        segments.addAll(found);
        if (segments.isEmpty()) {
            segments.add(Segment.open(folder, 1));
        }
    }

    /// How large it may grow.
    public record Bounds(long segmentBytes, long totalBytes) {
        public static final Bounds STANDARD = new Bounds(4L << 20, 64L << 20);
    }

    /// A part of the log.
    ///
    /// @param first the oldest sequence kept, 0 for none
    /// @param last the newest sequence written, 0 for none
    public record Page(List<byte[]> events, long first, long last) {}

    /// Opens the log in `folder`, or begins it.
    ///
    /// @throws UncheckedIOException when it cannot be read or written
    public static EventLog open(Path folder, Bounds bounds, SecureRandom random) {
        try {
            Files.createDirectories(folder);
            return new EventLog(folder, bounds, id(folder, random), Segment.all(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be opened: " + failed.getMessage(), failed);
        }
    }

    /// Made when the log was made.
    public String id() {
        return id;
    }

    /// Appends the event that `draft` makes of its number, and wakes readers. A full disk loses the event and is
    /// logged; the
    /// number is not used again, so that a reader sees the gap.
    public synchronized void append(LongFunction<byte[]> draft) {
        if (closed) {
            return;
        }
        long sequence = segments.getLast().next();
        try {
            if (segments.getLast().size() >= bounds.segmentBytes()) {
                segments.getLast().force();
                segments.add(Segment.open(folder, sequence));
                dropOldest();
            }
            segments.getLast().append(draft.apply(sequence));
        } catch (UncheckedIOException failed) {
            LOG.error("event {} is lost: {}", sequence, failed.getMessage());
            segments.getLast().skip();
        }
        notifyAll();
    }

    /// Events with a sequence above `after`, at most `limit`; waits up to `wait` for the first one. What it returns is
    /// on the disk.
    public synchronized Page read(long after, int limit, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (!closed && !awake && last() <= after) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                break;
            }
            wait(millis);
        }
        var events = new ArrayList<byte[]>();
        if (!closed) {
            for (var segment : segments) {
                segment.read(after, limit - events.size(), events::add);
            }
            segments.getLast().force();
        }
        return new Page(events, first(), last());
    }

    /// The newest sequence written, 0 for none.
    public synchronized long last() {
        return segments.getLast().next() - 1;
    }

    /// Puts what was appended on the disk itself.
    public synchronized void force() {
        if (!closed) {
            segments.getLast().force();
        }
    }

    /// Lets readers that wait return at once, now and from now on: the gateway is being stopped.
    public synchronized void wake() {
        awake = true;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        segments.forEach(Segment::close);
        notifyAll();
    }

    private long first() {
        return segments.stream()
                .filter(segment -> segment.count() > 0)
                .mapToLong(Segment::first)
                .findFirst()
                .orElse(0);
    }

    private void dropOldest() {
        while (segments.size() > 1 && segments.stream().mapToLong(Segment::size).sum() > bounds.totalBytes()) {
            segments.removeFirst().delete();
        }
    }

    private static String id(Path folder, SecureRandom random) throws IOException {
        var file = folder.resolve("log-id");
        if (Files.exists(file)) {
            var id = Files.readString(file).strip();
            if (id.matches("[0-9a-f]{16}")) {
                return id;
            }
            LOG.warn("{} holds no id; readers will take this for a new log", file);
        }
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        Files.writeString(file, id + "\n");
        return id;
    }
}
