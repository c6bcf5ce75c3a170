package dev.gatehouse.cli.terminal;

/// How a command ended, for scripts.
public enum ExitCode {
    /// Done, nothing to complain about.
    OK(0),
    /// Done, and something was found: a problem, a refusal, a gate that failed.
    FINDING(1),
    /// The command was written wrongly.
    USAGE(2),
    /// The command could not be carried out.
    FAILURE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
