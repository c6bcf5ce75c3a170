package dev.gatehouse.app.screen.playground.trial;

import dev.gatehouse.app.suite.StarterSuite;
import dev.gatehouse.engine.rows.LabelledRow;
import java.util.List;

/// The cases of the starter suite that comes with Gatehouse.
public final class KnownCases {
    private KnownCases() {}

    /// What a case is meant to show.
    public enum Purpose {
        ATTACK,
        BENIGN,
        PERSONAL_DATA
    }

    /// One case.
    ///
    /// @param category a finer word, such as `override` or `email`
    /// @param system the system message it goes with; may be empty
    public record KnownCase(Purpose purpose, String category, String text, String system) {}

    /// All of them in the suite's order; reads a small file from the jar.
    public static List<KnownCase> read() {
        return StarterSuite.rows().stream()
                .map(row -> new KnownCase(purpose(row), row.categoryOrLabel(), row.text(), row.context()))
                .toList();
    }

    private static Purpose purpose(LabelledRow row) {
        return switch (row.label()) {
            case LabelledRow.BENIGN -> Purpose.BENIGN;
            case "pii", "secret" -> Purpose.PERSONAL_DATA;
            default -> Purpose.ATTACK;
        };
    }
}
