package dev.gatehouse.cli.terminal;

/// A command could not be carried out. The message is a sentence for people: what, where, what to do.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /// @param code stable, such as `file.missing`
    public CommandFailure(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
