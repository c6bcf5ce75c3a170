package dev.gatehouse.app.kit.state;

import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A remark in a tinted frame, with at most one action.
public final class Note extends HBox {
    private final Label words = new Label();

    public Note(Tone tone, String text, Node... action) {
        words.setText(text);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("gh-note", tone.styleClass());
        getChildren().addAll(Icons.small(icon(tone)), words);
        getChildren().addAll(action);
    }

    /// The words, for binding.
    public StringProperty textProperty() {
        return words.textProperty();
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case NEUTRAL, ACCENT -> "fth-info";
            case SUCCESS -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case DANGER -> "fth-x-circle";
            case DONE -> "fth-eye-off";
        };
    }
}
