package dev.gatehouse.app.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A row of words of which exactly one is chosen. Arrow keys move inside it.
///
/// @param <T> what is chosen
public class Segments<T> extends HBox {
    private final ObjectProperty<T> value;

    /// @param word the word for each option
    /// @param chosen the option chosen at first
    public Segments(List<T> options, Function<T, String> word, T chosen) {
        value = new SimpleObjectProperty<>(this, "value", chosen);
        getStyleClass().add("gh-segments");
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (int i = 0; i < options.size(); i++) {
            var button = button(options.get(i), word);
            if (i == 0) {
                button.getStyleClass().add("gh-first");
            }
            if (i == options.size() - 1) {
                button.getStyleClass().add("gh-last");
            }
            getChildren().add(button);
        }
    }

    /// What is chosen; never null.
    public final ObjectProperty<T> valueProperty() {
        return value;
    }

    /// Height 24: in headers and rows.
    public final Segments<T> small() {
        getStyleClass().add("gh-small-segments");
        return this;
    }

    private ToggleButton button(T option, Function<T, String> word) {
        var button = new ToggleButton(word.apply(option));
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(Objects.equals(value.get(), option));
        // A second click on the chosen word must not leave nothing chosen.
        button.setOnAction(event -> {
            value.set(option);
            button.setSelected(true);
        });
        value.addListener((property, before, now) -> button.setSelected(Objects.equals(now, option)));
        return button;
    }
}
