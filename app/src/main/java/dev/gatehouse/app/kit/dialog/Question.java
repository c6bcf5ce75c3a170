package dev.gatehouse.app.kit.dialog;

/// What a dialog asks before something happens.
///
/// @param title one question, such as `Roll back Production to v40?`
/// @param consequence what will be so afterwards
/// @param safe the verb of the safe choice, such as `Keep v41`
/// @param verb the action's own verb
/// @param weight what kind of action it is
/// @param word what must be typed first; empty where nothing must
public record Question(String title, String consequence, String safe, String verb, Weight weight, String word) {
    /// What kind of action is asked about.
    public enum Weight {
        /// Changes something here.
        LOCAL("accent"),
        /// Reaches production.
        RELEASE("success"),
        /// Destroys.
        DESTROY("danger");

        private final String styleClass;

        Weight(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /// A question that a click answers.
    public static Question of(String title, String consequence, String safe, String verb, Weight weight) {
        return new Question(title, consequence, safe, verb, weight, "");
    }

    /// The same question, answered only after this word was typed: the environment's name, in production.
    public Question typing(String itsWord) {
        return new Question(title, consequence, safe, verb, weight, itsWord);
    }
}
