package dev.gatehouse.trust.content.json;

import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.content.Evidence;
import dev.gatehouse.trust.json.Fields;
import dev.gatehouse.trust.json.Json;
import dev.gatehouse.trust.json.JsonParser;
import dev.gatehouse.trust.json.JsonText;
import java.util.Map;
import java.util.TreeMap;

/// `evidence.json`.
public final class EvidenceJson {
    private static final long MOST_ROWS = 1L << 40;

    private EvidenceJson() {}

    /// Throws `TrustException` with `CONTENT_MALFORMED` on anything but what `write` writes the like of.
    public static Evidence read(byte[] bytes) {
        Fields fields = Fields.of(Evidence.TARGET, JsonParser.parse(Evidence.TARGET, bytes))
                .only("made", "engine", "suites", "models", "price_digest");
        return fields.build(() -> new Evidence(
                fields.time("made"),
                EngineVersion.parse(fields.text("engine")),
                fields.objects("suites", EvidenceJson::suite),
                fields.object("models").textByName(),
                fields.text("price_digest")));
    }

    public static byte[] write(Evidence evidence) {
        TreeMap<String, Json> models = new TreeMap<>();
        evidence.models().forEach((id, digest) -> models.put(id, new Json.Text(digest)));
        return JsonText.write(Json.Obj.of(Map.of(
                "made", Fields.time(evidence.made()),
                "engine", new Json.Text(evidence.engine().toString()),
                "suites",
                        new Json.Arr(evidence.suites().stream()
                                .map(EvidenceJson::suite)
                                .toList()),
                "models", new Json.Obj(models),
                "price_digest", new Json.Text(evidence.priceDigest()))));
    }

    private static Evidence.SuiteResult suite(Fields fields) {
        fields.only("name", "digest", "rows", "metrics");
        return new Evidence.SuiteResult(
                fields.text("name"),
                fields.text("digest"),
                fields.whole("rows", 0, MOST_ROWS),
                fields.object("metrics").numberByName());
    }

    private static Json suite(Evidence.SuiteResult suite) {
        TreeMap<String, Json> metrics = new TreeMap<>();
        suite.metrics().forEach((name, value) -> metrics.put(name, new Json.Decimal(value)));
        return Json.Obj.of(Map.of(
                "name", new Json.Text(suite.name()),
                "digest", new Json.Text(suite.digest()),
                "rows", new Json.Whole(suite.rows()),
                "metrics", new Json.Obj(metrics)));
    }
}
