package dev.gatehouse.gateway.ledger;

import java.nio.file.Path;
import java.time.Instant;

/// A process that counts until it is killed, telling each number after it was counted.
final class LedgerWriter {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private LedgerWriter() {}

    public static void main(String[] args) {
        try (var ledger = JournalLedger.open(Path.of(args[0]), 16_384)) {
            for (long count = 1; ; count++) {
                ledger.countRequest("a", START.plusMillis(count));
                ledger.addCost("a", START, 1);
                System.out.println(count);
            }
        }
    }
}
