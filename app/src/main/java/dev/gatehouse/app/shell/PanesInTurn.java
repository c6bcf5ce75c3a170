package dev.gatehouse.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the focus from one part of the window to the next.
final class PanesInTurn {
    private final List<Parent> panes;

    PanesInTurn(List<Parent> panes) {
        this.panes = List.copyOf(panes);
    }

    void next() {
        int now = current();
        for (int i = 1; i <= panes.size(); i++) {
            var first = firstFocusable(panes.get(Math.floorMod(now + i, panes.size())));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private int current() {
        var scene = panes.getFirst().getScene();
        if (scene == null) {
            return -1;
        }
        for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at instanceof Parent pane && panes.contains(pane)) {
                return panes.indexOf(pane);
            }
        }
        return -1;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .map(PanesInTurn::firstFocusable)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
