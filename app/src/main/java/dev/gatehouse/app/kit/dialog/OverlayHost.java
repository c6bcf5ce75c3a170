package dev.gatehouse.app.kit.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The root of a window: its content, and above it palettes and dialogs, one over the other. An overlay keeps the focus
/// inside, Esc closes it, and whatever had the focus gets it back.
public final class OverlayHost extends StackPane {
    private final Deque<Layer> layers = new ArrayDeque<>();

    private record Layer(StackPane pane, Runnable onClosed, Subscription focus) {}

    public OverlayHost(Node content) {
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !layers.isEmpty()) {
                close();
                event.consume();
            }
        });
    }

    /// The host of the window that `node` is in.
    ///
    /// @throws IllegalStateException when that window has none
    public static OverlayHost of(Node node) {
        if (node.getScene() != null && node.getScene().getRoot() instanceof OverlayHost host) {
            return host;
        }
        throw new IllegalStateException("This node is in no window with overlays");
    }

    /// Puts `content` above everything, `top` pixels from above or in the middle where `top` is negative.
    ///
    /// @param first gets the focus
    /// @param onClosed called once when it is gone, however that came
    public void open(Region content, double top, Node first, Runnable onClosed) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        var pane = new StackPane(content);
        pane.getStyleClass().add("gh-scrim");
        content.getStyleClass().add("gh-overlay");
        content.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(content, top < 0 ? Pos.CENTER : Pos.TOP_CENTER);
        if (top >= 0) {
            StackPane.setMargin(content, new javafx.geometry.Insets(top, 0, 0, 0));
        }
        getChildren().add(pane);
        Subscription focus = getScene() == null
                ? () -> {}
                : getScene().focusOwnerProperty().subscribe(owner -> keepInside(pane, first, owner));
        layers.push(new Layer(
                pane,
                () -> {
                    if (before != null) {
                        before.requestFocus();
                    }
                    onClosed.run();
                },
                focus));
        first.requestFocus();
    }

    /// Closes the topmost overlay, if any.
    public void close() {
        Layer layer = layers.poll();
        if (layer != null) {
            layer.focus().unsubscribe();
            getChildren().remove(layer.pane());
            layer.onClosed().run();
        }
    }

    /// Whether an overlay is open.
    public boolean isOpen() {
        return !layers.isEmpty();
    }

    private void keepInside(StackPane pane, Node first, @org.jspecify.annotations.Nullable Node owner) {
        boolean topmost = !layers.isEmpty() && layers.element().pane().equals(pane);
        if (topmost && owner != null && !isInside(pane, owner)) {
            first.requestFocus();
        }
    }

    private static boolean isInside(Parent pane, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
