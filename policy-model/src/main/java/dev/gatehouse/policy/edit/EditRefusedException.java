package dev.gatehouse.policy.edit;

/// A change that cannot be made to a text, which stays as it is. The message is a sentence for people.
public final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The stable code of every such refusal.
    public static final String CODE = "GH-P0501";

    EditRefusedException(String sentence) {
        super(CODE + ": " + sentence);
    }
}
