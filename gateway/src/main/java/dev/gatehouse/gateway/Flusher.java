package dev.gatehouse.gateway;

import dev.gatehouse.gateway.events.EventLog;
import dev.gatehouse.gateway.ledger.JournalLedger;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts counters and events on the disk itself once a second: what a power cut may lose.
final class Flusher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Flusher.class);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gateway-flush").factory());

    Flusher(JournalLedger ledger, EventLog events) {
        var unused = clock.scheduleWithFixedDelay(() -> flush(ledger, events), 1, 1, TimeUnit.SECONDS);
    }

    private static void flush(JournalLedger ledger, EventLog events) {
        try {
            ledger.force();
            events.force();
        } catch (UncheckedIOException failed) {
            LOG.error("counters and events cannot be forced to the disk: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        clock.close();
    }
}
