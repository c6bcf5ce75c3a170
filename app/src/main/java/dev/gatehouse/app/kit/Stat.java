package dev.gatehouse.app.kit;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One figure: caption, figure, how it changed, and what it is measured against.
public final class Stat extends VBox {
    private final Label figure = new Label();
    private final Label delta = new Label();
    private final Label note = new Label();

    public Stat(String caption) {
        var head = new Label(caption);
        head.getStyleClass().addAll("gh-field-label");
        figure.getStyleClass().add("gh-stat-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        delta.getStyleClass().addAll("gh-small", "gh-bold");
        delta.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().addAll("gh-caption", "gh-muted");
        var line = new HBox(6, figure, delta);
        line.setAlignment(Pos.BASELINE_LEFT);
        setSpacing(2);
        getChildren().setAll(head, line, note);
    }

    /// The figure.
    public Stat figure(String text) {
        figure.setText(text);
        return this;
    }

    /// The figure, for binding.
    public StringProperty figureProperty() {
        return figure.textProperty();
    }

    /// Its change with what that means: success is better, warning worse within the gate, danger worse and at risk.
    public Stat delta(String text, Tone tone) {
        delta.setText(text);
        tone.on(delta);
        return this;
    }

    /// What it is measured against.
    public Stat note(String text) {
        note.setText(text);
        return this;
    }

    /// What it is measured against, for binding.
    public StringProperty noteProperty() {
        return note.textProperty();
    }
}
