package dev.gatehouse.app.kit.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and their values in two columns, as in the head of a drawer.
public final class Facts extends GridPane {
    public Facts() {
        setHgap(12);
        setVgap(6);
        var names = new ColumnConstraints();
        names.setMinWidth(56);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
    }

    /// Adds a name with a text.
    public Facts add(String name, String value) {
        var text = new Label(value);
        text.getStyleClass().addAll("gh-small", "gh-strong");
        text.setWrapText(true);
        return add(name, text);
    }

    /// Adds a name with a text in the fixed-width face: ids, digests, reasons.
    public Facts mono(String name, String value) {
        var text = new Label(value);
        text.getStyleClass().addAll("gh-mono", "gh-strong");
        text.setWrapText(true);
        return add(name, text);
    }

    /// Adds a name with any node.
    public Facts add(String name, Node value) {
        var caption = new Label(name);
        caption.getStyleClass().addAll("gh-small", "gh-muted");
        GridPane.setValignment(caption, javafx.geometry.VPos.TOP);
        addRow(getRowCount(), caption, value);
        return this;
    }

    /// Takes all facts away.
    public void clear() {
        getChildren().clear();
    }
}
