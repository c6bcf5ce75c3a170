package dev.gatehouse.app.kit.form;

import dev.gatehouse.app.kit.Icons;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A control with its label above and its error below, in one line that says the allowed range.
public final class Field extends VBox {
    private final Label error = new Label("", Icons.tiny("fth-alert-circle"));
    private final Node control;

    public Field(String label, Node control) {
        this.control = control;
        var head = new Label(label);
        head.getStyleClass().add("gh-field-label");
        head.setLabelFor(control);
        error.getStyleClass().add("gh-field-error");
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        error.textProperty().addListener((property, before, now) -> mark(now));
        setSpacing(4);
        getChildren().setAll(head, control, error);
    }

    /// Shows the error as long as it has words.
    public Field error(ObservableValue<String> words) {
        error.textProperty().bind(words);
        return this;
    }

    private void mark(String words) {
        boolean wrong = !words.isEmpty();
        error.setVisible(wrong);
        control.getStyleClass().remove("gh-invalid");
        if (wrong) {
            control.getStyleClass().add("gh-invalid");
        }
        control.setAccessibleHelp(words);
    }
}
