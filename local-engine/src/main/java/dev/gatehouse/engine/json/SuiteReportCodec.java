package dev.gatehouse.engine.json;

import dev.gatehouse.engine.metrics.Confusion;
import dev.gatehouse.engine.metrics.Gate;
import dev.gatehouse.engine.suite.RowResult;
import dev.gatehouse.engine.suite.SuiteReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Suite reports as JSON: a summary with every figure, and the rows from which another program can compute the same
/// figures again (`scripts/recompute-metrics.py` does). Texts are not written, only their ids.
public final class SuiteReportCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int BUCKETS = 20;

    private SuiteReportCodec() {}

    /// One object, on one line.
    ///
    /// @param suite names what was run
    /// @param gates what came of them; may be empty
    public static String summary(String suite, SuiteReport report, List<Gate.Result> gates) {
        var root = MAPPER.createObjectNode();
        root.put("suite", suite);
        root.put("policyDigest", report.policyDigest());
        root.put("rows", report.results().size());
        root.put("parallel", report.parallel());
        root.put("tookMillis", report.took().toMillis());
        var metrics = root.putObject("metrics");
        report.metrics().figures().forEach(metrics::put);
        var threshold = report.metrics().scores().atFpr1().threshold();
        if (threshold.isPresent()) {
            metrics.put("threshold_at_fpr_1", threshold.getAsDouble());
        } else {
            metrics.putNull("threshold_at_fpr_1");
        }
        metrics.put("scored_rows", report.metrics().scores().rows());
        counts(root.putObject("confusion"), report.metrics().confusion());
        var categories = root.putObject("categories");
        report.metrics().categories().forEach((name, counts) -> counts(categories.putObject(name), counts));
        var histogram = root.putArray("histogram");
        for (var bucket : report.histogram(BUCKETS).buckets()) {
            histogram
                    .addObject()
                    .put("from", bucket.from())
                    .put("to", bucket.to())
                    .put("benign", bucket.benign())
                    .put("attack", bucket.attack());
        }
        var list = root.putArray("gates");
        for (var result : gates) {
            list.addObject()
                    .put("gate", result.gate().toString())
                    .put("actual", result.actual())
                    .put("held", result.standing() == Gate.Standing.HELD);
        }
        return MAPPER.writeValueAsString(root);
    }

    /// One object a line, in the order of the rows.
    public static void writeRows(SuiteReport report, Writer out) throws IOException {
        for (var result : report.results()) {
            out.write(MAPPER.writeValueAsString(row(result)));
            out.write('\n');
        }
    }

    private static ObjectNode row(RowResult result) {
        var row = MAPPER.createObjectNode();
        row.put("id", result.row().id());
        row.put("label", result.row().label());
        row.put("category", result.row().categoryOrLabel());
        row.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        row.put("flagged", result.flagged());
        if (result.score().isPresent()) {
            row.put("score", result.score().getAsDouble());
        } else {
            row.putNull("score");
        }
        row.put("reason", result.reason());
        row.put("nanos", result.nanos());
        return row;
    }

    private static void counts(ObjectNode node, Confusion counts) {
        node.put("tp", counts.truePositives());
        node.put("fp", counts.falsePositives());
        node.put("tn", counts.trueNegatives());
        node.put("fn", counts.falseNegatives());
    }
}
