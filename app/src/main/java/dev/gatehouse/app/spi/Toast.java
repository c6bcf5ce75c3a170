package dev.gatehouse.app.spi;

/// One notice: a line, and at most one action.
///
/// @param tone what it is about
/// @param text one line
/// @param verb the action's verb, or empty for no action
/// @param action what the verb does, on the FX thread
public record Toast(Tone tone, String text, String verb, Runnable action) {
    /// What a notice is about.
    public enum Tone {
        INFO,
        SUCCESS,
        WARNING,
        /// Something failed; stays until closed.
        ERROR
    }

    /// A notice without an action.
    public static Toast of(Tone tone, String text) {
        return new Toast(tone, text, "", () -> {});
    }

    /// The same notice with a verb.
    public Toast with(String itsVerb, Runnable itsAction) {
        return new Toast(tone, text, itsVerb, itsAction);
    }
}
