package dev.gatehouse.policy.json;

import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import dev.gatehouse.policy.yaml.tree.YamlNode.Style;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Judges YAML by the part of JSON Schema that the published schema uses, and fails on any other keyword.
final class SchemaCheck {
    private static final List<String> KNOWN = List.of(
            "$schema",
            "title",
            "description",
            "default",
            "type",
            "additionalProperties",
            "properties",
            "required",
            "const",
            "enum",
            "pattern",
            "items",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "oneOf");

    private SchemaCheck() {}

    static boolean accepts(JsonNode schema, YamlNode value) {
        for (var keyword : schema.propertyNames()) {
            if (!KNOWN.contains(keyword)) {
                throw new AssertionError("unexpected keyword " + keyword);
            }
        }
        return type(schema.path("type").asString(""), value)
                && oneOf(schema, value)
                && switch (value) {
                    case Scalar scalar -> scalar(schema, scalar);
                    case Items items ->
                        items.items().size() >= schema.path("minItems").asInt(0)
                                && items.items().size()
                                        <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
                                && (!schema.has("items")
                                        || items.items().stream().allMatch(each -> accepts(schema.get("items"), each)));
                    case Keys keys -> keys(schema, keys);
                };
    }

    private static boolean oneOf(JsonNode schema, YamlNode value) {
        return !schema.has("oneOf")
                || schema.get("oneOf")
                                .valueStream()
                                .filter(each -> accepts(each, value))
                                .count()
                        == 1;
    }

    private static boolean keys(JsonNode schema, Keys keys) {
        if (!schema.has("properties")) {
            return true;
        }
        return schema.path("required")
                        .valueStream()
                        .allMatch(name -> keys.find(name.asString()).isPresent())
                && keys.entries().stream().allMatch(entry -> {
                    var property = schema.get("properties").get(entry.key().text());
                    return property != null && accepts(property, entry.value());
                });
    }

    private static boolean scalar(JsonNode schema, Scalar scalar) {
        if (schema.has("const") && !schema.get("const").asString().equals(scalar.text())) {
            return false;
        }
        if (schema.has("enum")
                && schema.get("enum")
                        .valueStream()
                        .noneMatch(word -> word.asString().equals(scalar.text()))) {
            return false;
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asString())
                        .matcher(scalar.text())
                        .find()) {
            return false;
        }
        return !schema.has("minimum")
                || (new BigDecimal(scalar.text())
                                        .compareTo(schema.get("minimum").decimalValue())
                                >= 0
                        && new BigDecimal(scalar.text())
                                        .compareTo(schema.get("maximum").decimalValue())
                                <= 0);
    }

    private static boolean type(String type, YamlNode value) {
        return switch (type) {
            case "" -> true;
            case "object" -> value instanceof Keys;
            case "array" -> value instanceof Items;
            case "string" -> value instanceof Scalar;
            case "integer" -> value instanceof Scalar scalar && scalar.text().matches("-?[0-9]+");
            case "number" ->
                value instanceof Scalar scalar
                        && scalar.style() == Style.PLAIN
                        && scalar.text().matches("-?[0-9]+(\\.[0-9]+)?");
            default -> throw new AssertionError("unexpected type " + type);
        };
    }
}
