package dev.gatehouse.app.kit.state;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands where something failed: what failed, since when and what still works, a way to try again, the details
/// for
/// whoever is asked for help, and a short code.
public final class ErrorState extends VBox {
    /// @param what one line
    /// @param rest since when, what still works, and what the shown values are worth
    /// @param code the stable code
    public ErrorState(String what, String rest, String code, Runnable again, Runnable copyDetails) {
        var title = new Label(what);
        title.getStyleClass().add("gh-section");
        var details = new Label(rest);
        details.getStyleClass().addAll("gh-small", "gh-muted");
        details.setMaxWidth(460);
        details.setMinHeight(USE_PREF_SIZE);
        var steps = new HBox(
                8,
                Buttons.small(Buttons.plain("Try again", "fth-refresh-cw", again)),
                Buttons.small(Buttons.plain("Copy details", "fth-copy", copyDetails)));
        steps.setAlignment(Pos.CENTER);
        VBox.setMargin(steps, new javafx.geometry.Insets(6, 0, 0, 0));
        var mark = new Label(code);
        mark.getStyleClass().addAll("gh-mono", "gh-caption", "gh-muted");
        getStyleClass().add("gh-state");
        getChildren().setAll(Tone.DANGER.on(Icons.large("fth-alert-triangle")), title, details, steps, mark);
    }
}
