package dev.gatehouse.cli.suite;

import dev.gatehouse.engine.json.SuiteReportCodec;
import dev.gatehouse.trust.file.AtomicFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes what suites gave, so that a file is whole or untouched.
final class ReportFiles {
    private ReportFiles() {}

    /// One object for one suite, an array for several.
    static void writeReports(Path file, List<Measured> runs) {
        var text = runs.size() == 1
                ? runs.getFirst().json()
                : runs.stream().map(Measured::json).collect(Collectors.joining(",\n", "[", "]"));
        AtomicFiles.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void writeRows(Path file, List<Measured> runs) {
        var out = new StringWriter();
        try {
            for (var run : runs) {
                SuiteReportCodec.writeRows(run.report(), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        AtomicFiles.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
