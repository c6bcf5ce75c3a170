package dev.gatehouse.app.kit;

import javafx.scene.control.ToggleButton;

/// A word that can be chosen or not: ticked and tinted when chosen, dashed with a plus when not.
public final class Chip extends ToggleButton {
    public Chip(String word) {
        super(word);
        getStyleClass().add("gh-chip");
        setMinWidth(USE_PREF_SIZE);
        selectedProperty().subscribe(chosen -> setGraphic(Icons.tiny(chosen ? "fth-check" : "fth-plus")));
    }
}
