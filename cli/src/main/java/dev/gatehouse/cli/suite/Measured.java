package dev.gatehouse.cli.suite;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.terminal.Terminal;
import dev.gatehouse.engine.json.SuiteReportCodec;
import dev.gatehouse.engine.metrics.Gate;
import dev.gatehouse.engine.suite.SuiteReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What one suite gave.
///
/// @param baseline what it gave under the other policy
record Measured(Path suite, SuiteReport report, Optional<SuiteReport> baseline, List<Gate.Result> gates) {
    boolean broken() {
        return gates.stream().anyMatch(each -> each.standing() == Gate.Standing.BROKEN);
    }

    /// One object on one line.
    String json() {
        var own = SuiteReportCodec.summary(name(), report, gates);
        return baseline.map(other -> own.substring(0, own.length() - 1) + ",\"baseline\":"
                        + SuiteReportCodec.summary(name(), other, List.of()) + "}")
                .orElse(own);
    }

    void print(Terminal terminal) {
        var counts = report.metrics().confusion();
        terminal.out()
                .println(name() + ": " + Words.count(report.results().size(), "row") + " in "
                        + Words.decimal(report.took().toMillis() / 1000.0, 1) + " s, " + report.parallel()
                        + " at a time; caught " + counts.truePositives() + ", missed " + counts.falseNegatives()
                        + ", false alarms " + counts.falsePositives() + ", passed " + counts.trueNegatives());
        var figures = report.metrics().figures();
        if (baseline.isEmpty()) {
            terminal.table(
                    List.of("  FIGURE", "VALUE"),
                    figures.entrySet().stream()
                            .map(entry -> List.of("  " + entry.getKey(), Words.decimal(entry.getValue(), 4)))
                            .toList());
        } else {
            var before = baseline.get().metrics().figures();
            terminal.table(
                    List.of("  FIGURE", "VALUE", "BASELINE", "CHANGE"),
                    figures.entrySet().stream()
                            .map(entry -> compared(
                                    entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), Double.NaN)))
                            .toList());
        }
        gates.forEach(each -> terminal.out()
                .println("  gate " + each.gate() + ": "
                        + switch (each.standing()) {
                            case HELD -> "held";
                            case BROKEN -> "BROKEN";
                        }
                        + ", it is " + Words.decimal(each.actual(), 4)));
    }

    private static List<String> compared(String name, double value, double before) {
        double change = value - before;
        return List.of(
                "  " + name,
                Words.decimal(value, 4),
                Words.decimal(before, 4),
                (change > 0 ? "+" : "") + Words.decimal(change, 4));
    }

    private String name() {
        return String.valueOf(suite.getFileName());
    }
}
