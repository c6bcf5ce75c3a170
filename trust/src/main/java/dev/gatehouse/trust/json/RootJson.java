package dev.gatehouse.trust.json;

import dev.gatehouse.trust.keys.VerificationKey;
import dev.gatehouse.trust.tuf.Metadata;
import dev.gatehouse.trust.tuf.Role;
import dev.gatehouse.trust.tuf.RoleKeys;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The part of root metadata that other roles do not have (TUF 1.0, section 4.3).
final class RootJson {
    /// Lifetimes are no matter of TUF. They stand in the root so that the owners sign them, too; other clients skip
    /// them.
    private static final String LIFETIMES = "x_gatehouse_lifetime_seconds";

    private static final long TEN_YEARS = Duration.ofDays(3653).toSeconds();

    private RootJson() {}

    static void write(Metadata.Root root, SortedMap<String, Json> out) {
        TreeMap<String, Json> keys = new TreeMap<>();
        TreeMap<String, Json> roles = new TreeMap<>();
        TreeMap<String, Json> lifetimes = new TreeMap<>();
        for (Role role : Role.values()) {
            RoleKeys signers = root.signers(role);
            signers.keys().forEach(key -> keys.put(key.id(), key(key)));
            List<Json> ids = signers.keys().stream()
                    .map(key -> (Json) new Json.Text(key.id()))
                    .toList();
            roles.put(
                    role.word(),
                    Json.Obj.of(Map.of("keyids", new Json.Arr(ids), "threshold", new Json.Whole(signers.threshold()))));
            lifetimes.put(role.word(), new Json.Whole(root.lifetime(role).toSeconds()));
        }
        out.put("consistent_snapshot", new Json.Bool(true));
        out.put("keys", new Json.Obj(keys));
        out.put("roles", new Json.Obj(roles));
        out.put(LIFETIMES, new Json.Obj(lifetimes));
    }

    static Metadata.Root read(Fields signed, long version) {
        if (!signed.bool("consistent_snapshot")) {
            throw signed.wrong("consistent_snapshot", "must be true");
        }
        Map<String, VerificationKey> keys = signed.object("keys").each(RootJson::key);
        keys.forEach((id, key) -> {
            if (!key.id().equals(id)) {
                throw signed.wrong("keys", "lists the key " + key.id() + " under the id " + id);
            }
        });
        Fields roles = signed.object("roles");
        Fields lifetimes = signed.object(LIFETIMES);
        Map<Role, RoleKeys> signers = new EnumMap<>(Role.class);
        Map<Role, Duration> durations = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Fields fields = roles.object(role.word());
            List<VerificationKey> named = fields.texts("keyids").stream()
                    .map(id -> known(fields, keys, id))
                    .toList();
            int threshold = (int) fields.whole("threshold", 1, 1000);
            signers.put(role, fields.build(() -> new RoleKeys(named, threshold)));
            durations.put(role, Duration.ofSeconds(lifetimes.whole(role.word(), 60, TEN_YEARS)));
        }
        return new Metadata.Root(version, signed.time("expires"), signers, durations);
    }

    private static VerificationKey known(Fields fields, Map<String, VerificationKey> keys, String id) {
        VerificationKey key = keys.get(id);
        if (key == null) {
            throw fields.wrong("keyids", "names the key " + id + " that the root does not hold");
        }
        return key;
    }

    private static Json key(VerificationKey key) {
        return Json.Obj.of(Map.of(
                "keytype", new Json.Text("ed25519"),
                "scheme", new Json.Text("ed25519"),
                "keyval", Json.Obj.of(Map.of("public", new Json.Text(key.publicHex())))));
    }

    private static VerificationKey key(Fields fields) {
        fields.only("keytype", "scheme", "keyval");
        if (!fields.text("keytype").equals("ed25519") || !fields.text("scheme").equals("ed25519")) {
            throw fields.wrong("scheme", "must be ed25519, the scheme that this version verifies");
        }
        return new VerificationKey(fields.object("keyval").only("public").text("public"));
    }
}
