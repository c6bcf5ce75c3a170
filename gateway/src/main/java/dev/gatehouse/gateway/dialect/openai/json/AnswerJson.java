package dev.gatehouse.gateway.dialect.openai.json;

import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.gateway.spi.Dialect.AnswerHead;
import dev.gatehouse.gateway.spi.Refusal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes everything that a caller gets: answers, chunks, refusals and the list of models.
public final class AnswerJson {
    private final JsonMapper mapper = JsonMapper.builder().build();

    /// `chat.completion`.
    public byte[] whole(AnswerHead head, String text, Generation.Finish finish, Generation.Tokens tokens) {
        var root = head(head, "chat.completion");
        var choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", text);
        choice.put("finish_reason", word(finish));
        usage(root, tokens);
        return mapper.writeValueAsBytes(root);
    }

    /// The `chat.completion.chunk` that names the author.
    public byte[] firstChunk(AnswerHead head) {
        var root = head(head, "chat.completion.chunk");
        var choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", "");
        choice.putNull("finish_reason");
        return mapper.writeValueAsBytes(root);
    }

    /// A `chat.completion.chunk` with text.
    public byte[] chunk(AnswerHead head, String delta) {
        var root = head(head, "chat.completion.chunk");
        var choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", delta);
        choice.putNull("finish_reason");
        return mapper.writeValueAsBytes(root);
    }

    /// The `chat.completion.chunk` that says why the answer ended.
    public byte[] lastChunk(AnswerHead head, Generation.Finish finish) {
        var root = head(head, "chat.completion.chunk");
        var choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", word(finish));
        return mapper.writeValueAsBytes(root);
    }

    /// The `chat.completion.chunk` with no choices that tells what was used.
    public byte[] usageChunk(AnswerHead head, Generation.Tokens tokens) {
        var root = head(head, "chat.completion.chunk");
        root.putArray("choices");
        usage(root, tokens);
        return mapper.writeValueAsBytes(root);
    }

    /// `error`.
    public byte[] refusal(Refusal refusal) {
        var root = mapper.createObjectNode();
        root.putObject("error")
                .put("message", refusal.sentence())
                .put("type", type(refusal.status()))
                .putNull("param")
                .put("code", refusal.code());
        return mapper.writeValueAsBytes(root);
    }

    /// `list` of models.
    public byte[] models(List<String> ids, Instant since) {
        var root = mapper.createObjectNode().put("object", "list");
        var data = root.putArray("data");
        for (String id : ids) {
            data.addObject()
                    .put("id", id)
                    .put("object", "model")
                    .put("created", since.getEpochSecond())
                    .put("owned_by", "gatehouse");
        }
        return mapper.writeValueAsBytes(root);
    }

    private ObjectNode head(AnswerHead head, String kind) {
        return mapper.createObjectNode()
                .put("id", "chatcmpl-" + head.id())
                .put("object", kind)
                .put("created", head.at().getEpochSecond())
                .put("model", head.model());
    }

    private static void usage(ObjectNode root, Generation.Tokens tokens) {
        root.putObject("usage")
                .put("prompt_tokens", tokens.input())
                .put("completion_tokens", tokens.output())
                .put("total_tokens", (long) tokens.input() + tokens.output());
    }

    private static String word(Generation.Finish finish) {
        return switch (finish) {
            case STOP, CANCELLED -> "stop";
            case LENGTH -> "length";
        };
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 429 -> "rate_limit_error";
            default -> status < 500 ? "invalid_request_error" : "api_error";
        };
    }
}
