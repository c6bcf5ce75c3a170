package dev.gatehouse.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void keepsEveryWholeRecordWhereverTheFileIsCut() throws IOException {
        // Given
        var file = folder.resolve("a.log");
        try (var journal = Journal.open(file, _ -> {})) {
            for (var each : List.of("one", "two", "three")) {
                journal.append(each.getBytes(StandardCharsets.UTF_8));
            }
        }
        var whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            // When
            Files.write(file, Arrays.copyOf(whole, length));
            var kept = read(file);
            // Then
            assertThat(kept).isEqualTo(List.of("one", "two", "three").subList(0, kept.size()));
            assertThat(kept).hasSize(length < 11 ? 0 : length < 22 ? 1 : length < 35 ? 2 : 3);
        }
    }

    @Test
    void writesOnBehindACutTail() throws IOException {
        // Given
        var file = folder.resolve("a.log");
        try (var journal = Journal.open(file, _ -> {})) {
            journal.append("one".getBytes(StandardCharsets.UTF_8));
            journal.append("two".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 15));
        // When
        try (var journal = Journal.open(file, _ -> {})) {
            journal.append("three".getBytes(StandardCharsets.UTF_8));
        }
        // Then
        assertThat(read(file)).containsExactly("one", "three");
    }

    @Test
    void takesNoRecordWithAFlippedBit() throws IOException {
        // Given
        var file = folder.resolve("a.log");
        try (var journal = Journal.open(file, _ -> {})) {
            journal.append("one".getBytes(StandardCharsets.UTF_8));
        }
        var bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length * 8; at++) {
            // When
            var flipped = bytes.clone();
            flipped[at / 8] ^= (byte) (1 << (at % 8));
            Files.write(file, flipped);
            // Then
            assertThat(read(file)).isEmpty();
        }
    }

    private static List<String> read(Path file) {
        var records = new ArrayList<String>();
        Journal.open(file, each -> records.add(new String(each.payload(), StandardCharsets.UTF_8)))
                .close();
        return records;
    }
}
