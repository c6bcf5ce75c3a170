package dev.gatehouse.app.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// Buttons by what they do: one green a screen for what reaches production, blue for running something here, grey for
/// the
/// rest, red words for what destroys.
public final class Buttons {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Buttons() {}

    /// Grey.
    public static Button plain(String verb, String icon, Runnable action) {
        var button = new Button(verb, Icons.small(icon));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Blue: runs something on this machine.
    public static Button local(String verb, String icon, Runnable action) {
        return styled(plain(verb, icon, action), "accent");
    }

    /// Green: reaches production. One a screen.
    public static Button release(String verb, String icon, Runnable action) {
        return styled(plain(verb, icon, action), "success");
    }

    /// Red words on grey: destroys, after a question.
    public static Button destroy(String verb, String icon, Runnable action) {
        return styled(plain(verb, icon, action), "gh-danger-quiet");
    }

    /// Only an icon; `name` is its tooltip (with `keys`, if any) and what a screen reader says.
    public static Button icon(String icon, String name, String keys, Runnable action) {
        var button = plain("", icon, action);
        button.getStyleClass().add("gh-icon-button");
        button.setAccessibleText(name);
        tip(button, keys.isEmpty() ? name : name + "  " + keys);
        return button;
    }

    /// Blue words that go somewhere.
    public static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(words);
        link.getStyleClass().add("gh-link");
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /// Height 24: in headers and rows.
    public static Button small(Button button) {
        return styled(button, "gh-small-button");
    }

    /// Height 32: a page's single main action.
    public static Button large(Button button) {
        return styled(button, "gh-large-button");
    }

    /// Writes the keys on the button, such as `Ctrl ↵`.
    public static Button keys(Button button, String keys) {
        var cap = keyCap(keys);
        var icon = button.getGraphic();
        var words = new Label(button.getText(), icon);
        words.textFillProperty().bind(button.textFillProperty());
        words.fontProperty().bind(button.fontProperty());
        words.setGraphicTextGap(6);
        var box = new HBox(8, words, cap);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        button.setAccessibleText(button.getText());
        button.setText("");
        button.setGraphic(box);
        return button;
    }

    /// A key's name in a frame.
    public static Label keyCap(String keys) {
        var cap = new Label(keys);
        cap.getStyleClass().add("gh-kbd");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        return cap;
    }

    /// Gives any control a tooltip after a short wait.
    public static <C extends javafx.scene.control.Control> C tip(C control, String words) {
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        control.setTooltip(tooltip);
        return control;
    }

    private static Button styled(Button button, String styleClass) {
        button.getStyleClass().add(styleClass);
        return button;
    }
}
