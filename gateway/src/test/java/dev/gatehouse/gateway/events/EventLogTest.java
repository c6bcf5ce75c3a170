package dev.gatehouse.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    private static final EventLog.Bounds SMALL = new EventLog.Bounds(1_000, 5_000);

    @TempDir
    Path folder;

    @Test
    void resumesBehindTheLastOneRead() throws InterruptedException {
        try (var log = open()) {
            // Given
            append(log, 10);
            // When
            var page = log.read(4, 3, Duration.ZERO);
            // Then
            assertThat(texts(page)).containsExactly("event 5", "event 6", "event 7");
            assertThat(page.first()).isEqualTo(1);
            assertThat(page.last()).isEqualTo(10);
            assertThat(texts(log.read(10, 3, Duration.ZERO))).isEmpty();
        }
    }

    @Test
    void numbersOnAfterARestart() throws InterruptedException {
        // Given
        String id;
        try (var log = open()) {
            append(log, 3);
            id = log.id();
        }
        // When
        try (var log = open()) {
            append(log, 1);
            // Then
            assertThat(texts(log.read(2, 10, Duration.ZERO))).containsExactly("event 3", "event 4");
            assertThat(log.id()).isEqualTo(id);
        }
    }

    @Test
    void dropsTheOldestAndTellsSo() throws InterruptedException {
        try (var log = open()) {
            // When
            append(log, 1_000);
            var page = log.read(0, 5_000, Duration.ZERO);
            // Then
            assertThat(page.last()).isEqualTo(1_000);
            assertThat(page.first()).isGreaterThan(700);
            assertThat(page.events()).hasSize((int) (1_001 - page.first()));
            assertThat(texts(page)).startsWith("event " + page.first()).endsWith("event 1000");
        }
    }

    @Test
    void cutsATornTailOff() throws IOException, InterruptedException {
        // Given
        try (var log = open()) {
            append(log, 2);
        }
        Files.write(
                folder.resolve("events-0000000000000000001.log"),
                new byte[] {0, 0, 0, 9, 1},
                StandardOpenOption.APPEND);
        // When
        try (var log = open()) {
            append(log, 1);
            // Then
            assertThat(texts(log.read(0, 10, Duration.ZERO))).containsExactly("event 1", "event 2", "event 3");
        }
    }

    @Test
    void wakesAWaitingReader() throws InterruptedException {
        try (var log = open()) {
            // Given
            var writer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                append(log, 1);
            });
            // When
            long began = System.nanoTime();
            var page = log.read(0, 10, Duration.ofSeconds(20));
            // Then
            assertThat(texts(page)).containsExactly("event 1");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            writer.join();
        }
    }

    private EventLog open() {
        return EventLog.open(folder, SMALL, new SecureRandom());
    }

    private static void append(EventLog log, int count) {
        for (int at = 0; at < count; at++) {
            log.append(sequence -> ("event " + sequence).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> texts(EventLog.Page page) {
        return page.events().stream()
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .toList();
    }
}
