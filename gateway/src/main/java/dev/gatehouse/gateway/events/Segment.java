package dev.gatehouse.gateway.events;

import dev.gatehouse.gateway.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// One file of the log. Each record is the sequence, eight bytes, and the event. Not for use by several threads at
/// once.
final class Segment {
    private static final Pattern NAME = Pattern.compile("events-(\\d{19})\\.log");

    private final Journal journal;
    private final List<Long> sequences = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private long next;

    private Segment(Path file, long begin) {
        this.next = begin;
        this.journal = Journal.open(file, position -> {
            long sequence = ByteBuffer.wrap(position.payload()).getLong();
            sequences.add(sequence);
            offsets.add(position.offset());
            next = sequence + 1;
        });
    }

    /// Opens or begins the segment whose first number is `begin`.
    static Segment open(Path folder, long begin) {
        return new Segment(folder.resolve("events-%019d.log".formatted(begin)), begin);
    }

    /// All segments of a folder, oldest first.
    static List<Segment> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(name -> Long.parseLong(name.group(1)))
                    .sorted()
                    .map(begin -> open(folder, begin))
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        }
    }

    long first() {
        return sequences.getFirst();
    }

    /// The number that the next event gets.
    long next() {
        return next;
    }

    int count() {
        return sequences.size();
    }

    long size() {
        return journal.size();
    }

    void append(byte[] event) {
        long offset = journal.append(ByteBuffer.allocate(Long.BYTES + event.length)
                .putLong(next)
                .put(event)
                .array());
        sequences.add(next);
        offsets.add(offset);
        next++;
    }

    /// Leaves a number unused.
    void skip() {
        next++;
    }

    void read(long after, int limit, Consumer<byte[]> each) {
        int from = firstAbove(after);
        int to = (int) Math.min((long) from + limit, sequences.size());
        if (from >= to) {
            return;
        }
        long until = to < offsets.size() ? offsets.get(to) : journal.size();
        journal.read(
                offsets.get(from),
                until,
                payload -> each.accept(Arrays.copyOfRange(payload, Long.BYTES, payload.length)));
    }

    void force() {
        journal.force();
    }

    void close() {
        journal.close();
    }

    void delete() {
        journal.close();
        try {
            Files.deleteIfExists(journal.file());
        } catch (IOException failed) {
            throw new UncheckedIOException(journal.file() + " cannot be deleted: " + failed.getMessage(), failed);
        }
    }

    private int firstAbove(long after) {
        int low = 0;
        int high = sequences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequences.get(middle) <= after) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
