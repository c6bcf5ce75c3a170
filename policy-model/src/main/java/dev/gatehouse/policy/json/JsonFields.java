package dev.gatehouse.policy.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes the fields out of one JSON object; throws [JsonRefusedException] where one is missing or misshapen.
final class JsonFields {
    private final ObjectNode object;
    private final String what;
    private final Set<String> known = new HashSet<>();

    private JsonFields(ObjectNode object, String what) {
        this.object = object;
        this.what = what;
    }

    static JsonFields of(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return new JsonFields(object, what);
        }
        throw new JsonRefusedException(what + " must be an object");
    }

    String text(String key) {
        var node = need(key);
        if (!node.isString()) {
            throw wrong(key, "a text");
        }
        return node.stringValue();
    }

    long whole(String key) {
        var node = need(key);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(key, "a whole number");
        }
        return node.longValue();
    }

    int small(String key) {
        long value = whole(key);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw wrong(key, "a whole number from 0 to " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    double number(String key) {
        var node = need(key);
        if (!node.isNumber()) {
            throw wrong(key, "a number");
        }
        return node.doubleValue();
    }

    Instant instant(String key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException malformed) {
            throw wrong(key, "a time such as 2026-11-01T12:00:00Z");
        }
    }

    <T> T word(String key, T[] values, Function<T, String> word) {
        var text = text(key);
        for (var each : values) {
            if (word.apply(each).equals(text)) {
                return each;
            }
        }
        throw wrong(key, "one of the known words");
    }

    JsonFields object(String key) {
        return of(need(key), what + "." + key);
    }

    Optional<JsonFields> findObject(String key) {
        known.add(key);
        return Optional.ofNullable(object.get(key)).map(node -> of(node, what + "." + key));
    }

    ObjectNode raw(String key) {
        if (need(key) instanceof ObjectNode node) {
            return node;
        }
        throw wrong(key, "an object");
    }

    List<String> texts(String key) {
        return list(key, node -> {
            if (!node.isString()) {
                throw wrong(key, "a list of texts");
            }
            return node.stringValue();
        });
    }

    <T> List<T> objects(String key, Function<JsonFields, T> each) {
        return list(key, node -> each.apply(of(node, what + "." + key + "[]")));
    }

    private <T> List<T> list(String key, Function<JsonNode, T> each) {
        if (!(need(key) instanceof ArrayNode array)) {
            throw wrong(key, "a list");
        }
        var found = new ArrayList<T>();
        array.forEach(node -> found.add(each.apply(node)));
        return found;
    }

    /// Refuses fields that nobody asked for.
    void close() {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new JsonRefusedException(what + " has the unknown field \"" + name + "\"");
            }
        }
    }

    private JsonNode need(String key) {
        known.add(key);
        var node = object.get(key);
        if (node == null) {
            throw new JsonRefusedException(what + " has no field \"" + key + "\"");
        }
        return node;
    }

    private JsonRefusedException wrong(String key, String needed) {
        return new JsonRefusedException("the field \"" + key + "\" of " + what + " must be " + needed);
    }
}
