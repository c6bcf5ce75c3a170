package dev.gatehouse.app.kit;

import java.util.List;
import javafx.scene.Node;

/// What a colour says. A tone never speaks alone: a word and an icon go with it.
public enum Tone {
    NEUTRAL("gh-muted"),
    ACCENT("gh-accent"),
    SUCCESS("gh-success"),
    WARNING("gh-warning"),
    DANGER("gh-danger"),
    DONE("gh-done");

    private static final List<String> ALL =
            List.of("gh-muted", "gh-accent", "gh-success", "gh-warning", "gh-danger", "gh-done");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class that gives this tone to a text, an icon, a badge, a dot, a bar or a note.
    public String styleClass() {
        return styleClass;
    }

    /// Gives `node` this tone and takes every other one away.
    public <N extends Node> N on(N node) {
        node.getStyleClass().removeAll(ALL);
        node.getStyleClass().add(styleClass);
        return node;
    }
}
