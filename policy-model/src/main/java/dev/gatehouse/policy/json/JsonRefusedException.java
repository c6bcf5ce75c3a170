package dev.gatehouse.policy.json;

/// JSON that is not what it should be. Its message is a sentence for people.
public final class JsonRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The stable code of every such refusal.
    public static final String CODE = "GH-P0401";

    JsonRefusedException(String sentence) {
        super(CODE + ": " + sentence);
    }

    JsonRefusedException(String sentence, Throwable cause) {
        super(CODE + ": " + sentence, cause);
    }
}
