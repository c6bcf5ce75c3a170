package dev.gatehouse.policy.json;

import static dev.gatehouse.policy.json.CanonicalJson.NODES;

import dev.gatehouse.policy.decision.Outcome;
import dev.gatehouse.policy.decision.Score;
import dev.gatehouse.policy.decision.Stage;
import dev.gatehouse.policy.decision.Step;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.policy.traffic.TrafficEvent.Delivery;
import dev.gatehouse.policy.traffic.TrafficEvent.KeyRef;
import dev.gatehouse.policy.traffic.TrafficEvent.Usage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Traffic events as JSON, one a line. Reading ignores fields that a newer gateway may add.
public final class TrafficJson {
    private TrafficJson() {}

    /// The event as one line of JSON, without the line's end.
    public static String line(TrafficEvent event) {
        var root = NODES.objectNode();
        root.put("sequence", event.sequence());
        root.put("at", event.at().toString());
        root.put("requestId", event.requestId());
        root.set(
                "key",
                NODES.objectNode()
                        .put("id", event.key().id())
                        .put("prefix", event.key().prefix())
                        .put("role", event.key().role()));
        root.put("route", event.route());
        root.put("model", event.model());
        root.put("delivery", word(event.delivery()));
        root.put("verdict", word(event.verdict()));
        root.put("reason", event.reason());
        root.put("status", event.status());
        var usage = event.usage();
        root.set(
                "usage",
                NODES.objectNode()
                        .put("inputTokens", usage.inputTokens())
                        .put("outputTokens", usage.outputTokens())
                        .put("costUsdMicros", usage.costUsdMicros())
                        .put("gpuMillis", usage.gpuMillis())
                        .put("totalMillis", usage.totalMillis())
                        .put("policyMicros", usage.policyMicros()));
        root.put("release", event.release());
        root.put("promptCharacters", event.promptCharacters());
        root.put("promptDigest", event.promptDigest());
        root.set("trace", PolicyWriter.list(event.trace(), TrafficJson::step));
        return CanonicalJson.write(root);
    }

    /// Reads one line that [#line] wrote. Throws [JsonRefusedException] when it is none.
    public static TrafficEvent read(String line) {
        var fields = JsonFields.of(CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8), "event"), "the event");
        var key = fields.object("key");
        var usage = fields.object("usage");
        return new TrafficEvent(
                fields.whole("sequence"),
                fields.instant("at"),
                fields.text("requestId"),
                new KeyRef(key.text("id"), key.text("prefix"), key.text("role")),
                fields.text("route"),
                fields.text("model"),
                fields.word("delivery", Delivery.values(), TrafficJson::word),
                fields.word("verdict", VerdictWord.values(), TrafficJson::word),
                fields.text("reason"),
                fields.small("status"),
                new Usage(
                        usage.whole("inputTokens"),
                        usage.whole("outputTokens"),
                        usage.whole("costUsdMicros"),
                        usage.whole("gpuMillis"),
                        usage.whole("totalMillis"),
                        usage.whole("policyMicros")),
                fields.whole("release"),
                fields.small("promptCharacters"),
                fields.text("promptDigest"),
                fields.objects("trace", TrafficJson::step));
    }

    private static JsonNode step(Step step) {
        var node = NODES.objectNode();
        node.put("control", step.control());
        node.put("kind", step.kind());
        node.put("title", step.title());
        node.put("stage", word(step.stage()));
        node.put("outcome", word(step.outcome()));
        switch (step.score()) {
            case Score.Absent() -> {}
            case Score.Against(var value, var threshold) ->
                node.set("score", NODES.objectNode().put("value", value).put("threshold", threshold));
        }
        node.put("reason", step.reason());
        node.put("detail", step.detail());
        node.put("nanos", step.nanos());
        return node;
    }

    private static Step step(JsonFields fields) {
        return new Step(
                fields.text("control"),
                fields.text("kind"),
                fields.text("title"),
                fields.word("stage", Stage.values(), TrafficJson::word),
                fields.word("outcome", Outcome.values(), TrafficJson::word),
                fields.findObject("score")
                        .<Score>map(score -> new Score.Against(score.number("value"), score.number("threshold")))
                        .orElse(Score.NONE),
                fields.text("reason"),
                fields.text("detail"),
                fields.whole("nanos"));
    }

    /// An enum's word in JSON: lower case with dashes.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
