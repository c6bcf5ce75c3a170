package dev.gatehouse.policy.json;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One text for one value: keys sorted, no white space, decimals without exponent or trailing zeros, UTF-8.
final class CanonicalJson {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(64)
                            .maxDocumentLength(8L << 20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(sorted(node));
    }

    static byte[] bytes(JsonNode node) {
        return write(node).getBytes(StandardCharsets.UTF_8);
    }

    static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /// Reads one JSON value and nothing after it.
    static JsonNode read(byte[] json, String what) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            throw new JsonRefusedException(
                    "this " + what + " is not JSON: " + malformed.getOriginalMessage() + " (line " + place.getLineNr()
                            + ", column " + place.getColumnNr() + ")",
                    malformed);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = new TreeMap<String, JsonNode>();
            object.properties().forEach(entry -> names.put(entry.getKey(), sorted(entry.getValue())));
            var result = NODES.objectNode();
            names.forEach(result::set);
            return result;
        }
        if (node instanceof ArrayNode array) {
            var result = NODES.arrayNode();
            array.forEach(each -> result.add(sorted(each)));
            return result;
        }
        return node;
    }
}
