package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.workbench.keys.KeyView;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a key looks, without its secret.
final class KeyText {
    private KeyText() {}

    static Map<String, Object> object(KeyView key) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", key.id());
        object.put("prefix", key.prefix());
        object.put("role", key.role());
        object.put("owner", key.owner());
        object.put("created", key.created().toString());
        object.put("expires", key.expires().toString());
        object.put("status", Words.of(key.status()));
        object.put("standing", Words.of(key.standing()));
        return object;
    }

    /// What to do for a change to count.
    static String next(KeyView key) {
        return switch (key.standing()) {
            case NEW, CHANGED -> "Backends learn of it with the next release: gatehouse release create, sign, push.";
            case RELEASED -> "Backends know of it with the newest release.";
        };
    }
}
