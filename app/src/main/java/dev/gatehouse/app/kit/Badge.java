package dev.gatehouse.app.kit;

import javafx.scene.control.Label;

/// A pill with an icon and one word: the main status of a row or a card.
public final class Badge extends Label {
    private Badge(Tone tone, String icon, String word) {
        super(word);
        getStyleClass().add("gh-badge");
        setMinWidth(USE_PREF_SIZE);
        show(tone, icon, word);
    }

    /// A pill with one of the fixed words.
    public static Badge of(StateWord state) {
        return new Badge(state.tone(), state.icon(), state.word());
    }

    /// A pill with a word that is not a state, such as `v41` or `Replayed 4.2 M`.
    public static Badge of(Tone tone, String icon, String word) {
        return new Badge(tone, icon, word);
    }

    /// Icon and coloured word without the pill: for table cells.
    public static Label inCell(StateWord state) {
        var label = new Label(state.word(), Icons.small(state.icon()));
        label.getStyleClass().add("gh-word");
        label.setMinWidth(USE_PREF_SIZE);
        return state.tone().on(label);
    }

    /// Changes what the pill says.
    public void show(StateWord state) {
        show(state.tone(), state.icon(), state.word());
    }

    /// Changes what the pill says.
    public void show(Tone tone, String icon, String word) {
        tone.on(this);
        setText(word);
        setGraphic(Icons.tiny(icon));
    }
}
