package dev.gatehouse.workbench.base;

/// A use case could not do what was asked. The message is a sentence for people: what, where, what to do. Nothing was
/// changed unless the message says so.
public class WorkbenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String sentence;

    /// @param code stable, such as `workspace.in-use` or `draft.has-problems`
    public WorkbenchException(String code, String sentence) {
        super(sentence);
        this.code = code;
        this.sentence = sentence;
    }

    /// @param code stable, such as `workspace.in-use` or `draft.has-problems`
    public WorkbenchException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /// The message: never null, unlike `getMessage`.
    public String sentence() {
        return sentence;
    }
}
