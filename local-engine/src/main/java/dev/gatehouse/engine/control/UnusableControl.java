package dev.gatehouse.engine.control;

import org.jspecify.annotations.Nullable;

/// A control of a policy cannot be made ready. The message is a sentence for people: what, where, what to do.
public final class UnusableControl extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    UnusableControl(String code, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /// Stable: `control.unknown-kind` or `control.settings`.
    public String code() {
        return code;
    }
}
