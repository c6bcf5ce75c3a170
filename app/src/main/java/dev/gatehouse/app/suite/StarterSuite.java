package dev.gatehouse.app.suite;

import dev.gatehouse.engine.json.RowReader;
import dev.gatehouse.engine.rows.LabelledRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The labelled prompts of our own writing that come with Gatehouse.
public final class StarterSuite {
    /// Its file name, by which results name it.
    public static final String NAME = "starter.jsonl";

    private StarterSuite() {}

    /// Reads all of its rows, in order. Any thread; a few milliseconds.
    public static List<LabelledRow> rows() {
        try (var in = Objects.requireNonNull(
                StarterSuite.class.getResourceAsStream(NAME), NAME + " is missing from the program")) {
            return RowReader.read(NAME, in).allRows();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
