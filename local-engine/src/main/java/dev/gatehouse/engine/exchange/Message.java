package dev.gatehouse.engine.exchange;

/// One message of a conversation.
public record Message(Author author, String text) {
    /// Who wrote a message.
    public enum Author {
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL
    }

    public static Message user(String text) {
        return new Message(Author.USER, text);
    }

    public static Message system(String text) {
        return new Message(Author.SYSTEM, text);
    }
}
