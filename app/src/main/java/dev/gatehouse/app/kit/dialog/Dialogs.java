package dev.gatehouse.app.kit.dialog;

import dev.gatehouse.app.kit.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Dialogs inside the window. None of these calls waits for the answer.
public final class Dialogs {
    private static final double MIDDLE = -1;

    private Dialogs() {}

    /// Asks, and runs `action` after a yes.
    public static void ask(Node owner, Question question, Runnable action) {
        var host = OverlayHost.of(owner);
        var words = new Label(question.consequence());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(words);
        var safe = new Button(question.safe());
        safe.setCancelButton(true);
        safe.setOnAction(event -> host.close());
        var yes = new Button(question.verb());
        yes.getStyleClass().add(question.weight().styleClass());
        yes.setOnAction(event -> {
            host.close();
            action.run();
        });
        Node first = safe;
        if (!question.word().isEmpty()) {
            var typed = new TextField();
            yes.disableProperty().bind(typed.textProperty().isNotEqualTo(question.word()));
            var label = new Label("Type " + question.word() + " to confirm");
            label.getStyleClass().add("gh-field-label");
            label.setLabelFor(typed);
            body.getChildren().add(new VBox(4, label, typed));
            first = typed;
        }
        host.open(frame(question.title(), body, host, safe, yes), MIDDLE, first, () -> {});
    }

    /// Shows any content under a title with buttons below; the content closes it with [OverlayHost#close].
    ///
    /// @param first gets the focus
    public static void show(Node owner, String title, Region content, Node first, Button... buttons) {
        var host = OverlayHost.of(owner);
        host.open(frame(title, content, host, buttons), MIDDLE, first, () -> {});
    }

    static VBox frame(String title, Region content, OverlayHost host, Node... buttons) {
        var name = new Label(title);
        name.getStyleClass().add("gh-section");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = Buttons.icon("fth-x", "Close", "Esc", host::close);
        close.getStyleClass().add("flat");
        var head = new HBox(name, space, close);
        head.getStyleClass().add("gh-dialog-head");
        content.getStyleClass().add("gh-dialog-body");
        var foot = new HBox(buttons);
        foot.getStyleClass().add("gh-dialog-foot");
        var dialog = new VBox(head, content, foot);
        dialog.getStyleClass().add("gh-dialog");
        dialog.setAccessibleText(title);
        return dialog;
    }
}
