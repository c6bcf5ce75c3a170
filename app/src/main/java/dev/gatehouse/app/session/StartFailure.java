package dev.gatehouse.app.session;

/// The session cannot begin. The message is a sentence for people: what, where, what to do. Nothing was changed.
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What the console itself can do about it.
    public enum Remedy {
        /// Nothing but trying again.
        NONE,
        /// Let the gateway of this console take other ports.
        OTHER_PORTS,
        /// Set the damaged database aside, under a new name, and begin anew from the newest release.
        SET_ASIDE
    }

    private final String code;
    private final String sentence;
    private final Remedy remedy;

    StartFailure(String code, String sentence, Remedy remedy, Throwable cause) {
        super(sentence, cause);
        this.code = code;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /// Stable, such as `workspace.in-use`.
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public Remedy remedy() {
        return remedy;
    }
}
