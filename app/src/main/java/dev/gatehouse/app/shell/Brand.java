package dev.gatehouse.app.shell;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/// The mark of Gatehouse, a gate in an arch, and its name.
final class Brand {
    private Brand() {}

    static Node of(String name) {
        var mark = new Group(
                path("M3 20V9.5a8 8 0 0 1 16 0V20", "gh-brand-arch"),
                path("M7.5 20V10a3.5 3.5 0 0 1 7 0v10", "gh-brand-gate"),
                path("M7.5 14.5h7M11 7v13", "gh-brand-bars"));
        var box = new HBox(mark, new Label(name));
        box.getStyleClass().add("gh-brand");
        return box;
    }

    private static SVGPath path(String outline, String styleClass) {
        var path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
