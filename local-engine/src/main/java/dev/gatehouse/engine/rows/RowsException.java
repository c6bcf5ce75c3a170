package dev.gatehouse.engine.rows;

/// A file of rows cannot be used. The message is for people: what, where, what to do.
public class RowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /// @param code stable, such as `rows.bad-line` or `rows.unreadable`
    public RowsException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /// @param code stable, such as `rows.bad-line` or `rows.unreadable`
    public RowsException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
