package dev.gatehouse.gateway.dialect.openai.json;

import dev.gatehouse.gateway.spi.CallRefusedException;
import dev.gatehouse.gateway.spi.ChatCall;
import dev.gatehouse.gateway.spi.ChatCall.Sampling;
import dev.gatehouse.gateway.spi.ChatCall.StreamUsage;
import dev.gatehouse.gateway.spi.Refusal;
import dev.gatehouse.policy.traffic.TrafficEvent.Delivery;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a chat call strictly: no duplicate keys, nothing behind its end, bounded depth, numbers and names.
///
/// What could carry text past the guards (tools, images, templates, schemas) is refused by name; further numbers and
/// booleans are passed on to upstreams that speak the dialect.
public final class ChatCallJson {
    private static final int DEPTH = 16;
    private static final int NUMBER_LENGTH = 40;
    private static final int NAME_LENGTH = 128;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int LONGEST_MODEL = 128;
    private static final double HOTTEST = 2;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(NUMBER_LENGTH)
                            .maxNameLength(NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// @throws CallRefusedException when `body` is no chat call that can be guarded
    public ChatCall read(byte[] body) {
        try {
            return call(mapper.readTree(body));
        } catch (JacksonException broken) {
            throw malformed("the body is not the JSON of a chat call: " + place(broken));
        }
    }

    private static ChatCall call(JsonNode root) {
        if (!root.isObject()) {
            throw malformed("the body must be one JSON object");
        }
        return new ChatCall(
                model(root.path("model")),
                delivery(root.path("stream")),
                streamUsage(root.path("stream_options")),
                MessagesJson.read(root.path("messages")),
                new Sampling(
                        maxTokens(root),
                        temperature(root.path("temperature")),
                        seed(root.path("seed")),
                        Parameters.further(root)));
    }

    static CallRefusedException malformed(String sentence) {
        return new CallRefusedException(new Refusal(400, "input.malformed", sentence + "."));
    }

    static CallRefusedException unsupported(String sentence) {
        return new CallRefusedException(new Refusal(400, "input.unsupported", sentence + "."));
    }

    private static String place(JacksonException broken) {
        var at = broken.getLocation();
        return at == null || at.getLineNr() < 0
                ? "it ends too early or is too deep"
                : "look at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String model(JsonNode node) {
        if (!node.isString()
                || node.stringValue().isEmpty()
                || node.stringValue().length() > LONGEST_MODEL) {
            throw malformed("\"model\" must be a string of 1 to " + LONGEST_MODEL + " characters");
        }
        return node.stringValue();
    }

    private static Delivery delivery(JsonNode node) {
        if (absent(node)) {
            return Delivery.PLAIN;
        }
        if (!node.isBoolean()) {
            throw malformed("\"stream\" must be true or false");
        }
        return node.booleanValue() ? Delivery.STREAMED : Delivery.PLAIN;
    }

    private static StreamUsage streamUsage(JsonNode node) {
        if (absent(node)) {
            return StreamUsage.OMITTED;
        }
        var include = node.path("include_usage");
        if (!node.isObject() || !(absent(include) || include.isBoolean())) {
            throw malformed("\"stream_options\" must be an object with \"include_usage\" true or false");
        }
        return include.isBoolean() && include.booleanValue() ? StreamUsage.INCLUDED : StreamUsage.OMITTED;
    }

    private static int maxTokens(JsonNode root) {
        var newer = root.path("max_completion_tokens");
        var node = absent(newer) ? root.path("max_tokens") : newer;
        if (absent(node)) {
            return 0;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > MOST_TOKENS) {
            throw malformed("the bound on tokens must be a whole number from 1 to " + MOST_TOKENS);
        }
        return node.intValue();
    }

    private static double temperature(JsonNode node) {
        if (absent(node)) {
            return 1;
        }
        if (!node.isNumber() || !(node.asDouble() >= 0 && node.asDouble() <= HOTTEST)) {
            throw malformed("\"temperature\" must be a number from 0 to 2");
        }
        return node.asDouble();
    }

    private static OptionalLong seed(JsonNode node) {
        if (absent(node)) {
            return OptionalLong.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw malformed("\"seed\" must be a whole number of 64 bits");
        }
        return OptionalLong.of(node.longValue());
    }

    static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
