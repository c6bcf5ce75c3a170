package dev.gatehouse.app.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The details of one row, 312 px at the right: status, id, up, down and close above, content, actions pinned below.
/// Esc
/// closes it; whoever opened it takes the focus back.
public final class Drawer extends VBox {
    private final HBox status = new HBox(8);
    private final Label id = new Label();
    private final VBox content = new VBox(12);
    private final VBox foot = new VBox(8);

    /// @param up goes to the row above
    /// @param down goes to the row below
    /// @param close closes the drawer
    public Drawer(Runnable up, Runnable down, Runnable close) {
        getStyleClass().add("gh-drawer");
        id.getStyleClass().addAll("gh-mono", "gh-muted");
        status.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        status.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(
                status,
                id,
                space,
                flat("fth-chevron-up", "Row above", "K", up),
                flat("fth-chevron-down", "Row below", "J", down),
                flat("fth-x", "Close", "Esc", close));
        head.getStyleClass().addAll("gh-card-head", "gh-lined");
        content.getStyleClass().add("gh-drawer-body");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("gh-drawer-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        foot.setVisible(false);
        getChildren().setAll(head, scroll, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /// What it is about: the status pill and the id.
    public void about(Badge badge, String itsId) {
        status.getChildren().setAll(badge);
        id.setText(itsId);
    }

    /// The parts of the content, from above.
    public void content(Node... parts) {
        content.getChildren().setAll(parts);
    }

    /// What is pinned below; nothing hides the foot.
    public void actions(Node... parts) {
        foot.getChildren().setAll(parts);
        foot.setVisible(parts.length > 0);
    }

    private static Node flat(String icon, String name, String keys, Runnable action) {
        var button = Buttons.small(Buttons.icon(icon, name, keys, action));
        button.getStyleClass().add("flat");
        return button;
    }
}
