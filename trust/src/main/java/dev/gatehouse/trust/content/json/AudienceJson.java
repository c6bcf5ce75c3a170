package dev.gatehouse.trust.content.json;

import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.trust.content.EngineRange;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.trust.json.Fields;
import dev.gatehouse.trust.json.Json;
import dev.gatehouse.trust.json.JsonParser;
import dev.gatehouse.trust.json.JsonText;
import java.util.LinkedHashSet;
import java.util.Map;

/// `audience.json`.
public final class AudienceJson {
    private AudienceJson() {}

    /// Throws `TrustException` with `CONTENT_MALFORMED` on anything but what `write` writes the like of.
    public static Audience read(byte[] bytes) {
        Fields fields = Fields.of(Audience.TARGET, JsonParser.parse(Audience.TARGET, bytes))
                .only("environment", "backends", "engine");
        Fields engine = fields.object("engine").only("from", "before");
        return fields.build(() -> new Audience(
                fields.text("environment"),
                new LinkedHashSet<>(fields.texts("backends")),
                new EngineRange(EngineVersion.parse(engine.text("from")), EngineVersion.parse(engine.text("before")))));
    }

    public static byte[] write(Audience audience) {
        return JsonText.write(Json.Obj.of(Map.of(
                "environment", new Json.Text(audience.environment()),
                "backends",
                        new Json.Arr(audience.backends().stream()
                                .map(each -> (Json) new Json.Text(each))
                                .toList()),
                "engine",
                        Json.Obj.of(Map.of(
                                "from", new Json.Text(audience.engine().from().toString()),
                                "before",
                                        new Json.Text(audience.engine().before().toString()))))));
    }
}
