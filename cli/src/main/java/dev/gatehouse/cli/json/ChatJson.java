package dev.gatehouse.cli.json;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Chat calls in the OpenAI dialect, as a caller writes and reads them.
public final class ChatJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ChatJson() {}

    /// An answer or a refusal.
    ///
    /// @param text of the answer, or of the piece of one; empty for a refusal
    /// @param code of a refusal; empty for an answer
    public record Reply(String text, String code, long inputTokens, long outputTokens) {}

    /// How an answer is wanted.
    public enum Delivery {
        PLAIN,
        STREAMED
    }

    /// A call with one message of the user.
    public static String call(String model, String prompt, Delivery delivery) {
        return MAPPER.writeValueAsString(Map.of(
                "model",
                model,
                "messages",
                List.of(Map.of("role", "user", "content", prompt)),
                "stream",
                delivery == Delivery.STREAMED));
    }

    /// Reads a whole answer, one chunk of a streamed one, or a refusal. What is none of them has no text and no code.
    public static Reply reply(String body) {
        JsonNode root;
        try {
            root = MAPPER.readTree(body);
        } catch (JacksonException e) {
            return new Reply("", "", 0, 0);
        }
        var choice = root.path("choices").path(0);
        var text = choice.path("message").path("content").asString("")
                + choice.path("delta").path("content").asString("");
        var usage = root.path("usage");
        return new Reply(
                text,
                root.path("error").path("code").asString(""),
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0));
    }
}
