package dev.gatehouse.gateway.dialect.openai.json;

import static dev.gatehouse.gateway.dialect.openai.json.ChatCallJson.absent;
import static dev.gatehouse.gateway.dialect.openai.json.ChatCallJson.malformed;
import static dev.gatehouse.gateway.dialect.openai.json.ChatCallJson.unsupported;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Sorts the parameters that the gateway itself has no use for: passed on, left out, or refused.
final class Parameters {
    /// Read elsewhere.
    private static final Set<String> OWN = Set.of(
            "model",
            "messages",
            "stream",
            "stream_options",
            "max_tokens",
            "max_completion_tokens",
            "temperature",
            "seed");

    /// Of no effect here: who calls is told by the key, and nothing is stored upstream on a caller's word.
    private static final Set<String> LEFT_OUT =
            Set.of("user", "metadata", "store", "service_tier", "safety_identifier");

    /// Each would give more answers, or parts of them, than the output guards look at.
    private static final Set<String> ONE_AT_MOST = Set.of("n", "best_of");

    private static final Set<String> OFF_ONLY = Set.of("logprobs", "top_logprobs", "prompt_logprobs");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int MOST = 32;
    private static final int MOST_STOPS = 4;
    private static final int LONGEST_STOP = 64;

    private Parameters() {}

    static SequencedMap<String, String> further(JsonNode root) {
        var passed = new LinkedHashMap<String, String>();
        for (var field : root.properties()) {
            var name = field.getKey();
            var value = field.getValue();
            if (absent(value) || OWN.contains(name) || LEFT_OUT.contains(name)) {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                throw unsupported("a parameter has a name that no upstream knows");
            }
            check(name, value);
            if (!ONE_AT_MOST.contains(name) && !OFF_ONLY.contains(name)) {
                passed.put(name, value.toString());
            }
        }
        if (passed.size() > MOST) {
            throw malformed("more than " + MOST + " further parameters");
        }
        return passed;
    }

    private static void check(String name, JsonNode value) {
        if (ONE_AT_MOST.contains(name)) {
            require(value.isInt() && value.intValue() == 1, name, "more than one answer a request");
        } else if (OFF_ONLY.contains(name)) {
            require(
                    (value.isBoolean() && !value.booleanValue()) || (value.isInt() && value.intValue() == 0),
                    name,
                    "log probabilities, which would show masked text");
        } else if (name.equals("stop")) {
            stop(value);
        } else if (name.equals("response_format")) {
            var type = value.path("type");
            require(
                    value.size() == 1
                            && type.isString()
                            && Set.of("text", "json_object").contains(type.stringValue()),
                    name,
                    "a schema, which the guards would not see");
        } else {
            require(value.isBoolean() || isFinite(value), name, "a parameter whose text the guards would not see");
        }
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble());
    }

    private static void require(boolean fine, String name, String what) {
        if (!fine) {
            throw unsupported("\"" + name + "\" asks for " + what + "; leave it out");
        }
    }

    private static void stop(JsonNode value) {
        boolean fine = isStop(value);
        if (value.isArray() && value.size() <= MOST_STOPS) {
            fine = true;
            for (JsonNode each : value) {
                fine &= isStop(each);
            }
        }
        if (!fine) {
            throw malformed("\"stop\" must be a string, or up to " + MOST_STOPS + ", of at most " + LONGEST_STOP
                    + " characters");
        }
    }

    private static boolean isStop(JsonNode value) {
        return value.isString() && value.stringValue().length() <= LONGEST_STOP;
    }
}
