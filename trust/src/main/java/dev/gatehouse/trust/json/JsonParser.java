package dev.gatehouse.trust.json;

import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads one JSON document of at most 16 MiB and 32 levels: UTF-8 without errors, no name twice, nothing behind it.
///
/// Every failure is a `TrustException` with `CONTENT_MALFORMED` whose sentence names the document.
public final class JsonParser {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(32)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1 << 10)
                    .maxDocumentLength(16 << 20)
                    .build())
            .build();

    private JsonParser() {}

    /// @param document what the bytes are, for the sentence, such as `keys.json`
    public static Json parse(String document, byte[] bytes) {
        String text = decode(document, bytes);
        try (tools.jackson.core.JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = tokens.nextToken();
            if (first == null) {
                throw malformed(document, "it is empty");
            }
            Json value = value(document, tokens, first);
            if (tokens.nextToken() != null) {
                throw malformed(document, "something stands behind the end");
            }
            return value;
        } catch (JacksonException e) {
            throw new TrustException(
                    Fault.CONTENT_MALFORMED,
                    document + " is not JSON: " + e.getOriginalMessage() + ". Get the file again.",
                    e);
        }
    }

    private static String decode(String document, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new TrustException(
                    Fault.CONTENT_MALFORMED, document + " is not text in UTF-8. Get the file again.", e);
        }
    }

    private static Json value(String document, tools.jackson.core.JsonParser tokens, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(document, tokens);
            case START_ARRAY -> array(document, tokens);
            case VALUE_STRING -> new Json.Text(tokens.getString());
            case VALUE_NUMBER_INT -> new Json.Whole(tokens.getLongValue());
            case VALUE_NUMBER_FLOAT -> decimal(document, tokens.getDoubleValue());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw malformed(document, "a value is missing");
        };
    }

    private static Json decimal(String document, double number) {
        if (!Double.isFinite(number)) {
            throw malformed(document, "a number is too large");
        }
        return new Json.Decimal(number);
    }

    private static Json object(String document, tools.jackson.core.JsonParser tokens) {
        TreeMap<String, Json> members = new TreeMap<>();
        while (next(document, tokens) != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            if (name == null) {
                throw malformed(document, "a name is missing");
            }
            members.put(name, value(document, tokens, next(document, tokens)));
        }
        return new Json.Obj(members);
    }

    private static Json array(String document, tools.jackson.core.JsonParser tokens) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = next(document, tokens); token != JsonToken.END_ARRAY; token = next(document, tokens)) {
            items.add(value(document, tokens, token));
        }
        return new Json.Arr(items);
    }

    private static JsonToken next(String document, tools.jackson.core.JsonParser tokens) {
        JsonToken token = tokens.nextToken();
        if (token == null) {
            throw malformed(document, "it ends too early");
        }
        return token;
    }

    private static TrustException malformed(String document, String why) {
        return new TrustException(Fault.CONTENT_MALFORMED, document + " is not JSON: " + why + ". Get the file again.");
    }
}
