package dev.gatehouse.gateway.dialect.openai.json;

import static dev.gatehouse.gateway.dialect.openai.json.ChatCallJson.absent;
import static dev.gatehouse.gateway.dialect.openai.json.ChatCallJson.malformed;
import static dev.gatehouse.gateway.dialect.openai.json.ChatCallJson.unsupported;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.exchange.Message.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the messages of a call: texts only, as one string or as text parts.
final class MessagesJson {
    private static final int MOST_MESSAGES = 2048;
    private static final int MOST_PARTS = 2048;
    private static final Set<String> FIELDS = Set.of("role", "content", "name", "tool_call_id");
    private static final Set<String> PART_FIELDS = Set.of("type", "text");

    private MessagesJson() {}

    static List<Message> read(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_MESSAGES) {
            throw malformed("\"messages\" must be a list of 1 to " + MOST_MESSAGES + " messages");
        }
        var messages = new ArrayList<Message>(node.size());
        for (JsonNode each : node) {
            messages.add(message(each, messages.size()));
        }
        return messages;
    }

    private static Message message(JsonNode node, int index) {
        var where = "messages[" + index + "]";
        if (!node.isObject()) {
            throw malformed(where + " must be an object with \"role\" and \"content\"");
        }
        for (var field : node.properties()) {
            if (!FIELDS.contains(field.getKey()) && !absent(field.getValue())) {
                throw unsupported(
                        where
                                + " has a field that this gateway cannot guard; it takes \"role\" and \"content\" with text only");
            }
        }
        return new Message(author(node.path("role"), where), content(node.path("content"), where));
    }

    private static Author author(JsonNode node, String where) {
        var role = node.isString() ? node.stringValue() : "";
        return switch (role) {
            case "system", "developer" -> Author.SYSTEM;
            case "user" -> Author.USER;
            case "assistant" -> Author.ASSISTANT;
            case "tool" -> Author.TOOL;
            default -> throw malformed(where + ".role must be system, developer, user, assistant or tool");
        };
    }

    private static String content(JsonNode node, String where) {
        if (node.isString()) {
            return whole(node.stringValue(), where);
        }
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_PARTS) {
            throw malformed(where + ".content must be a string or a list of text parts");
        }
        var text = new StringBuilder();
        for (JsonNode part : node) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(part(part, where));
        }
        return whole(text.toString(), where);
    }

    private static String part(JsonNode part, String where) {
        var type = part.path("type");
        if (!type.isString() || !type.stringValue().equals("text")) {
            throw unsupported(where + ".content has a part that is no text; this gateway guards text only");
        }
        if (!part.path("text").isString()
                || part.properties().stream().anyMatch(field -> !PART_FIELDS.contains(field.getKey()))) {
            throw malformed(where + ".content has a text part that is not {\"type\":\"text\",\"text\":...}");
        }
        return part.path("text").stringValue();
    }

    /// Half a surrogate pair has no UTF-8 form: an upstream would see another text than the guards did.
    private static String whole(String text, String where) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isHighSurrogate(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(text.charAt(at))) {
                throw malformed(where + ".content has half a character (a lone surrogate)");
            }
        }
        return text;
    }
}
