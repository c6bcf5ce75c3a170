package dev.gatehouse.trust.content.json;

import dev.gatehouse.trust.content.KeyHash;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyRegistry;
import dev.gatehouse.trust.content.KeyState;
import dev.gatehouse.trust.json.Fields;
import dev.gatehouse.trust.json.Json;
import dev.gatehouse.trust.json.JsonParser;
import dev.gatehouse.trust.json.JsonText;
import java.util.Arrays;
import java.util.Map;

/// `keys.json`.
public final class KeyRegistryJson {
    private KeyRegistryJson() {}

    /// Throws `TrustException` with `CONTENT_MALFORMED` on anything but what `write` writes the like of.
    public static KeyRegistry read(byte[] bytes) {
        Fields fields = Fields.of(KeyRegistry.TARGET, JsonParser.parse(KeyRegistry.TARGET, bytes))
                .only("keys");
        return fields.build(() -> new KeyRegistry(fields.objects("keys", KeyRegistryJson::key)));
    }

    public static byte[] write(KeyRegistry registry) {
        return JsonText.write(Json.Obj.of(Map.of(
                "keys",
                new Json.Arr(registry.keys().stream().map(KeyRegistryJson::key).toList()))));
    }

    private static KeyRecord key(Fields fields) {
        fields.only("id", "prefix", "salt", "hmac_sha256", "owner", "role", "created", "expires", "state");
        return new KeyRecord(
                fields.text("id"),
                fields.text("prefix"),
                new KeyHash(fields.text("salt"), fields.text("hmac_sha256")),
                fields.text("owner"),
                fields.text("role"),
                new KeyRecord.Life(fields.time("created"), fields.time("expires")),
                state(fields));
    }

    private static KeyState state(Fields fields) {
        String word = fields.text("state");
        return Arrays.stream(KeyState.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> fields.wrong("state", "is \"" + word + "\" and must be active, disabled or revoked"));
    }

    private static Json key(KeyRecord key) {
        return Json.Obj.of(Map.of(
                "id", new Json.Text(key.id()),
                "prefix", new Json.Text(key.prefix()),
                "salt", new Json.Text(key.hash().salt()),
                "hmac_sha256", new Json.Text(key.hash().mac()),
                "owner", new Json.Text(key.owner()),
                "role", new Json.Text(key.role()),
                "created", Fields.time(key.life().created()),
                "expires", Fields.time(key.life().expires()),
                "state", new Json.Text(key.state().word())));
    }
}
