package dev.gatehouse.engine.runtime.llama;

import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.runtime.llama.library.LlamaHeader;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Lays a conversation out as the model was taught to see it. The template is applied to place-holders and each
/// message is put in their place after tokenizing, so that a message cannot write template signs. Any thread.
final class ChatTemplate {
    private static final int ADDRESSES = 2;
    private final LlamaHeader llama;
    private final Vocabulary vocabulary;
    private final String template;

    /// @param template out of the model's file; empty when it has none
    ChatTemplate(LlamaHeader llama, Vocabulary vocabulary, String template) {
        this.llama = llama;
        this.vocabulary = vocabulary;
        this.template = template;
    }

    /// The tokens of the conversation and of the beginning of the answer.
    int[] tokens(List<Message> messages) {
        var laidOut = layOut(messages).orElseGet(() -> plain(messages));
        var tokens = IntStream.builder();
        IntStream.of(vocabulary.beginning()).forEach(tokens::add);
        int from = 0;
        for (int i = 0; i < messages.size(); i++) {
            int at = laidOut.indexOf(placeholder(i), from);
            add(tokens, laidOut.substring(from, at), Vocabulary.Specials.AS_TOKENS);
            add(tokens, messages.get(i).text(), Vocabulary.Specials.AS_LETTERS);
            from = at + placeholder(i).length();
        }
        add(tokens, laidOut.substring(from), Vocabulary.Specials.AS_TOKENS);
        return withoutDoubleBeginning(tokens.build().toArray());
    }

    private void add(IntStream.Builder tokens, String text, Vocabulary.Specials specials) {
        IntStream.of(vocabulary.tokens(text, specials)).forEach(tokens::add);
    }

    private int[] withoutDoubleBeginning(int[] tokens) {
        var first = vocabulary.beginning();
        boolean twice = first.length == 1 && tokens.length > 1 && tokens[0] == first[0] && tokens[1] == first[0];
        return twice ? IntStream.of(tokens).skip(1).toArray() : tokens;
    }

    /// Empty when llama.cpp does not know the template, or the template leaves a message out.
    private Optional<String> layOut(List<Message> messages) {
        return template.isEmpty() ? Optional.empty() : apply(messages, "tool").or(() -> apply(messages, "user"));
    }

    private Optional<String> apply(List<Message> messages, String toolRole) {
        try (var arena = Arena.ofConfined()) {
            var chat = arena.allocate(ValueLayout.ADDRESS, (long) ADDRESSES * messages.size());
            for (int i = 0; i < messages.size(); i++) {
                var role = role(messages.get(i), toolRole);
                chat.setAtIndex(ValueLayout.ADDRESS, (long) ADDRESSES * i, arena.allocateFrom(role));
                chat.setAtIndex(ValueLayout.ADDRESS, (long) ADDRESSES * i + 1, arena.allocateFrom(placeholder(i)));
            }
            var text = arena.allocateFrom(template);
            int length = llama.chatApplyTemplate(text, chat, messages.size(), true, MemorySegment.NULL, 0);
            if (length <= 0) {
                return Optional.empty();
            }
            var out = arena.allocate(length + 1L);
            llama.chatApplyTemplate(text, chat, messages.size(), true, out, length + 1);
            var result = new String(out.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
            return Optional.of(result).filter(laidOut -> complete(laidOut, messages.size()));
        }
    }

    private static boolean complete(String laidOut, int messages) {
        int from = 0;
        for (int i = 0; i < messages; i++) {
            int at = laidOut.indexOf(placeholder(i), from);
            if (at < 0) {
                return false;
            }
            from = at + placeholder(i).length();
        }
        return true;
    }

    /// For models without a usable template, such as those trained on plain text only.
    private static String plain(List<Message> messages) {
        var text = new StringBuilder();
        for (int i = 0; i < messages.size(); i++) {
            var role = role(messages.get(i), "tool");
            text.append(role).append(": ").append(placeholder(i)).append("\n");
        }
        return text.append("assistant:").toString();
    }

    private static String role(Message message, String toolRole) {
        return switch (message.author()) {
            case SYSTEM -> "system";
            case USER -> "user";
            case ASSISTANT -> "assistant";
            case TOOL -> toolRole;
        };
    }

    private static String placeholder(int message) {
        return "[message-" + message + "-here]";
    }
}
