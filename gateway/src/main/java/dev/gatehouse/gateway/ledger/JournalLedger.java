package dev.gatehouse.gateway.ledger;

import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.gateway.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A usage ledger in one append-only file: what was counted before a kill is still counted after it.
///
/// A count that cannot be written, because the disk is full, is kept in memory and logged: limits go on to hold for as
/// long as
/// the gateway runs.
public final class JournalLedger implements UsageLedger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalLedger.class);
    private static final long COMPACT_FROM_BYTES = 4 << 20;
    private static final long KEPT_DAYS = 40;

    private final Map<String, Tally> requests = new HashMap<>();
    private final Map<Long, Map<String, Long>> spent = new HashMap<>();
    private final Path file;
    private final long compactFromBytes;
    private Journal journal;
    private long bytesAfterCompaction;

    private JournalLedger(Path file, long compactFromBytes) {
        this.file = file;
        this.compactFromBytes = compactFromBytes;
        this.journal =
                Journal.open(file, each -> LedgerRecord.of(each.payload()).ifPresent(this::remember));
    }

    /// Opens the ledger in `file`, or begins it.
    ///
    /// @throws UncheckedIOException when it cannot be read or written
    public static JournalLedger open(Path file) {
        return open(file, COMPACT_FROM_BYTES);
    }

    static JournalLedger open(Path file, long compactFromBytes) {
        return new JournalLedger(file, compactFromBytes);
    }

    @Override
    public synchronized void countRequest(String key, Instant at) {
        write(new LedgerRecord.Request(key, micros(at)));
    }

    @Override
    public synchronized void addCost(String key, Instant at, long usdMicros) {
        write(new LedgerRecord.Cost(key, micros(at), usdMicros));
    }

    @Override
    public synchronized long requests(String key, Instant from, Instant to) {
        var tally = requests.get(key);
        return tally == null || !from.isBefore(to) ? 0 : tally.count(micros(from), micros(to));
    }

    @Override
    public synchronized long usdMicrosOnDay(String key, Instant day) {
        return spent.getOrDefault(day(micros(day)), Map.of()).getOrDefault(key, 0L);
    }

    @Override
    public synchronized long usdMicrosOnDay(Instant day) {
        return spent.getOrDefault(day(micros(day)), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Puts what was counted on the disk itself.
    public synchronized void force() {
        journal.force();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void write(LedgerRecord entry) {
        remember(entry);
        try {
            journal.append(entry.bytes());
            if (journal.size() > Math.max(compactFromBytes, 2 * bytesAfterCompaction)) {
                compact();
            }
        } catch (UncheckedIOException failed) {
            LOG.error("use of a key is counted in memory only: {}", failed.getMessage());
        }
    }

    private void remember(LedgerRecord entry) {
        switch (entry) {
            case LedgerRecord.Request(var key, var micros) -> tally(key).add(micros);
            case LedgerRecord.Cost(var key, var micros, var amount) -> spend(key, day(micros), amount);
            case LedgerRecord.Minute(var key, var minute, var count) ->
                tally(key).addMinute(minute, count);
            case LedgerRecord.Day(var key, var day, var amount) -> spend(key, day, amount);
        }
    }

    private Tally tally(String key) {
        return requests.computeIfAbsent(key, _ -> new Tally());
    }

    private void spend(String key, long day, long amount) {
        spent.computeIfAbsent(day, _ -> new HashMap<>()).merge(key, amount, Long::sum);
        spent.keySet().removeIf(each -> each < day - KEPT_DAYS);
    }

    /// Writes what still matters to a new file and puts it in the place of the old one in one step.
    private void compact() {
        var next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            try (var smaller = Journal.open(next, _ -> {})) {
                requests.forEach((key, tally) -> {
                    tally.wholeMinutes()
                            .forEach((minute, count) ->
                                    smaller.append(new LedgerRecord.Minute(key, minute, count).bytes()));
                    tally.exactMicros()
                            .forEach(micros -> smaller.append(new LedgerRecord.Request(key, micros).bytes()));
                });
                spent.forEach((day, keys) ->
                        keys.forEach((key, amount) -> smaller.append(new LedgerRecord.Day(key, day, amount).bytes())));
            }
            var old = journal;
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            journal = Journal.open(file, _ -> {});
            bytesAfterCompaction = journal.size();
            old.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be made smaller: " + failed.getMessage(), failed);
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static long day(long micros) {
        return Instant.EPOCH
                .plus(micros, ChronoUnit.MICROS)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toEpochDay();
    }
}
