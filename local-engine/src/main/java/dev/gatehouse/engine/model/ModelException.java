package dev.gatehouse.engine.model;

/// A model could not be opened or could not answer. The message is a sentence for people: what, where, what to do.
public class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /// @param code stable, such as `model.not-a-gguf` or `target.unreachable`
    public ModelException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /// @param code stable, such as `model.not-a-gguf` or `target.unreachable`
    public ModelException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
