package dev.gatehouse.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void countsRequestsInAWindowToTheMicrosecond() {
        try (var ledger = JournalLedger.open(folder.resolve("l"))) {
            // Given
            ledger.countRequest("a", NOON);
            ledger.countRequest("a", NOON.plusSeconds(30));
            ledger.countRequest("b", NOON.plusSeconds(30));
            // When / Then
            assertThat(ledger.requests("a", NOON, NOON.plusSeconds(60))).isEqualTo(2);
            assertThat(ledger.requests("a", NOON.plusNanos(1_000), NOON.plusSeconds(60)))
                    .isEqualTo(1);
            assertThat(ledger.requests("a", NOON, NOON.plusSeconds(30))).isEqualTo(1);
            assertThat(ledger.requests("c", NOON, NOON.plusSeconds(60))).isZero();
        }
    }

    @Test
    void addsUpMoneyByKeyAndUtcDay() {
        try (var ledger = JournalLedger.open(folder.resolve("l"))) {
            // When
            ledger.addCost("a", NOON, 5);
            ledger.addCost("a", Instant.parse("2026-11-23T23:59:59.999Z"), 7);
            ledger.addCost("b", NOON, 11);
            ledger.addCost("a", Instant.parse("2026-11-24T00:00:00Z"), 100);
            // Then
            assertThat(ledger.usdMicrosOnDay("a", NOON)).isEqualTo(12);
            assertThat(ledger.usdMicrosOnDay(NOON)).isEqualTo(23);
            assertThat(ledger.usdMicrosOnDay("a", NOON.plus(Duration.ofDays(1))))
                    .isEqualTo(100);
        }
    }

    @Test
    void knowsAfterARestartWhatItKnewBefore() {
        // Given
        var file = folder.resolve("l");
        try (var ledger = JournalLedger.open(file)) {
            ledger.countRequest("a", NOON);
            ledger.addCost("a", NOON, 42);
        }
        // When
        try (var again = JournalLedger.open(file)) {
            // Then
            assertThat(again.requests("a", NOON, NOON.plusSeconds(1))).isEqualTo(1);
            assertThat(again.usdMicrosOnDay("a", NOON)).isEqualTo(42);
        }
    }

    @Test
    void staysSmallAndExactWhenCompacted() throws IOException {
        // Given
        var file = folder.resolve("l");
        int count = 20_000;
        try (var ledger = JournalLedger.open(file, 4_096)) {
            // When
            for (int at = 0; at < count; at++) {
                var now = NOON.plusMillis(at * 100L);
                ledger.countRequest("a", now);
                ledger.addCost("a", now, 3);
            }
            // Then
            assertThat(ledger.requests("a", NOON, NOON.plusSeconds(7_200))).isEqualTo(count);
        }
        assertThat(Files.size(file)).isLessThan(200_000);
        try (var again = JournalLedger.open(file, 4_096)) {
            var last = NOON.plusMillis((count - 1) * 100L);
            assertThat(again.requests("a", NOON, NOON.plusSeconds(7_200))).isEqualTo(count);
            assertThat(again.requests("a", last.minusSeconds(10), last)).isEqualTo(100);
            assertThat(again.usdMicrosOnDay("a", NOON)).isEqualTo(3L * count);
        }
    }

    @Test
    void losesNothingWhenItsProcessIsKilled() throws IOException, InterruptedException {
        // Given
        var file = folder.resolve("l");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long told = 0;
        try (var lines = child.inputReader()) {
            for (var line = lines.readLine(); line != null && told < 3_000; line = lines.readLine()) {
                told = Long.parseLong(line);
            }
            // When
            child.destroyForcibly();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        // Then
        try (var ledger = JournalLedger.open(file)) {
            assertThat(told).isEqualTo(3_000);
            assertThat(ledger.requests("a", LedgerWriter.START, LedgerWriter.START.plusSeconds(86_400)))
                    .isGreaterThanOrEqualTo(told);
            assertThat(ledger.usdMicrosOnDay("a", LedgerWriter.START)).isGreaterThanOrEqualTo(told);
        }
    }
}
