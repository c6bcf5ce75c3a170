package dev.gatehouse.engine.runtime.openai.json;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.model.Generation.Finish;
import dev.gatehouse.engine.model.GenerationRequest;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes chat completion requests and reads their answers. Any thread.
public final class ChatJson {
    private static final int DEPTH = 32;
    private static final int SENTENCE = 160;
    private final ObjectMapper mapper = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build());

    /// How the answer is to come.
    public enum Delivery {
        STREAM,
        WHOLE
    }

    /// The body of a request.
    public byte[] write(GenerationRequest request, Delivery delivery) {
        var body = mapper.createObjectNode();
        // First, so that none of them can take the place of what is set below.
        request.further().forEach((name, json) -> body.set(name, mapper.readTree(json)));
        body.put("model", request.model());
        var messages = body.putArray("messages");
        for (Message message : request.messages()) {
            messages.addObject().put("role", role(message)).put("content", message.text());
        }
        body.put("max_tokens", request.maxOutputTokens());
        body.put("temperature", request.temperature());
        body.put("seed", request.seed());
        switch (delivery) {
            case STREAM -> body.put("stream", true).putObject("stream_options").put("include_usage", true);
            case WHOLE -> body.put("stream", false);
        }
        return mapper.writeValueAsBytes(body);
    }

    /// What a whole answer, or the data of one event, says.
    public Reply read(String json) {
        try {
            return read(mapper.readTree(json));
        } catch (JacksonException e) {
            return new Reply.Foreign();
        }
    }

    private static Reply read(JsonNode node) {
        if (!node.isObject()) {
            return new Reply.Foreign();
        }
        var error = node.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            var message = error.isString() ? error : error.path("message");
            return new Reply.Failure(sentence(message.asString("it gave no reason")));
        }
        var choices = node.path("choices");
        var usage = usage(node.path("usage"));
        if (!choices.isArray()) {
            return new Reply.Foreign();
        }
        var choice = choices.path(0);
        var delta = choice.path("delta");
        var content = (delta.isObject() ? delta : choice.path("message")).path("content");
        var text = content.isString() ? content.stringValue() : "";
        return new Reply.Part(text, finish(choice.path("finish_reason")), usage);
    }

    private static Optional<Finish> finish(JsonNode reason) {
        if (!reason.isString()) {
            return Optional.empty();
        }
        return Optional.of(reason.stringValue().equals("length") ? Finish.LENGTH : Finish.STOP);
    }

    private static Optional<Reply.Usage> usage(JsonNode usage) {
        var input = usage.path("prompt_tokens");
        var output = usage.path("completion_tokens");
        return input.isInt() && output.isInt() && input.intValue() >= 0 && output.intValue() >= 0
                ? Optional.of(new Reply.Usage(input.intValue(), output.intValue()))
                : Optional.empty();
    }

    private static String role(Message message) {
        return switch (message.author()) {
            // A tool's result needs the identifier of its call, which a prompt under test does not have.
            case TOOL -> "user";
            case SYSTEM, USER, ASSISTANT -> message.author().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String sentence(String words) {
        var plain = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= SENTENCE ? plain : plain.substring(0, SENTENCE) + "…";
    }
}
