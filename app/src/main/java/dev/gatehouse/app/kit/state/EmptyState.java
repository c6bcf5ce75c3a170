package dev.gatehouse.app.kit.state;

import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands where nothing is: what is empty, why, and one next step.
public final class EmptyState extends VBox {
    public EmptyState(String icon, String what, String why, Node... step) {
        var title = new Label(what);
        title.getStyleClass().add("gh-section");
        var reason = new Label(why);
        reason.getStyleClass().addAll("gh-small", "gh-muted");
        reason.setMaxWidth(420);
        reason.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("gh-state");
        getChildren().addAll(Tone.NEUTRAL.on(Icons.large(icon)), title, reason);
        if (step.length > 0) {
            var steps = new HBox(8, step);
            steps.setAlignment(javafx.geometry.Pos.CENTER);
            VBox.setMargin(steps, new javafx.geometry.Insets(6, 0, 0, 0));
            getChildren().add(steps);
        }
    }
}
