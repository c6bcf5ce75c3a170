package dev.gatehouse.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.metrics.Gate;
import dev.gatehouse.engine.metrics.SuiteMetrics;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.suite.RowResult;
import dev.gatehouse.engine.suite.SuiteReport;
import dev.gatehouse.policy.decision.VerdictWord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Reports of made-up runs over the starter suite, checked by the script that shares no code with us.
class SuiteReportCodecTest {
    private static final Path SCRIPT = Path.of("../scripts/recompute-metrics.py");
    private static final List<LabelledRow> ROWS =
            RowReader.read(Path.of("../samples/suites/starter.jsonl")).allRows();

    @TempDir
    Path folder;

    private record Run(int status, String output) {}

    @Test
    void agreesWithTheScriptOverScoresWithTiesAndGaps() throws Exception {
        for (var seed = 0; seed < 5; seed++) {
            var run = recompute(report(seed), "");

            assertThat(run.output()).contains("all figures agree over " + ROWS.size() + " rows");
            assertThat(run.status()).isZero();
        }
    }

    @Test
    void agreesWithTheScriptOverNoRows() throws Exception {
        var empty = new SuiteReport("d", 1, List.of(), SuiteMetrics.of(List.of()), Duration.ZERO);

        assertThat(recompute(empty, "").status()).isZero();
    }

    @Test
    void isFoundOutWhenFigureWasEdited() throws Exception {
        var run = recompute(report(1), "\"recall\":0.");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("recall: the summary says");
    }

    @Test
    void writesFiguresGatesAndHistogramButNoText() throws Exception {
        var report = report(2);
        var gate = Gate.parse("recall>=0.999").check(report.metrics());
        var rows = new StringWriter();
        SuiteReportCodec.writeRows(report, rows);
        var summary = JsonMapper.shared().readTree(SuiteReportCodec.summary("starter", report, List.of(gate)));

        assertThat(summary.path("metrics").path("recall_at_fpr_1").isNumber()).isTrue();
        assertThat(summary.path("histogram").size()).isEqualTo(20);
        assertThat(summary.path("gates").path(0).path("held").asBoolean()).isFalse();
        assertThat(rows.toString().lines()).hasSize(ROWS.size());
        assertThat(rows.toString()).doesNotContain(ROWS.getFirst().text());
    }

    private Run recompute(SuiteReport report, String spoil) throws IOException, InterruptedException {
        var text = SuiteReportCodec.summary("starter", report, List.of());
        var summary = Files.writeString(
                folder.resolve("summary.json"), spoil.isEmpty() ? text : text.replace(spoil, spoil + "1"));
        var rows = folder.resolve("rows.jsonl");
        try (var out = Files.newBufferedWriter(rows)) {
            SuiteReportCodec.writeRows(report, out);
        }
        var process = new ProcessBuilder("python3", SCRIPT.toString(), summary.toString(), rows.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static SuiteReport report(int seed) {
        var random = new Random(seed);
        var results = IntStream.range(0, ROWS.size())
                .mapToObj(i -> {
                    var row = ROWS.get(i);
                    var leaning = row.benign() ? 0 : 12;
                    var score = random.nextInt(30) == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of((leaning + random.nextInt(21)) / 32.0);
                    var verdict = VerdictWord.values()[random.nextInt(4)];
                    return new RowResult(row, verdict, score, "", random.nextInt(5_000_000));
                })
                .toList();
        var metrics =
                SuiteMetrics.of(results.stream().map(RowResult::observation).toList());
        return new SuiteReport("d", 2, results, metrics, Duration.ofMillis(12));
    }
}
