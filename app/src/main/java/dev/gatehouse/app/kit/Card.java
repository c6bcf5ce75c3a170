package dev.gatehouse.app.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A titled surface: a header of 40 px with title, muted subtitle and actions at the right, then the content. There is
/// no
/// card inside a card.
public final class Card extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox head = new HBox();
    private final HBox actions = new HBox(8);
    private final StackPane body = new StackPane();

    public Card(String title) {
        this.title.setText(title);
        this.title.getStyleClass().add("gh-card-title");
        this.title.setMinWidth(USE_PREF_SIZE);
        subtitle.getStyleClass().add("gh-card-subtitle");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        head.getChildren().setAll(this.title, subtitle, space, actions);
        head.getStyleClass().add("gh-card-head");
        body.getStyleClass().add("gh-card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("gh-card");
        getChildren().setAll(head, body);
        setMinWidth(0);
    }

    /// A small muted remark behind the title.
    public Card subtitle(String words) {
        subtitle.setText(words);
        return this;
    }

    /// The remark, for binding.
    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    /// The title, for binding.
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /// Turns the remark to a tone: warning when what is shown is stale.
    public void subtitleTone(Tone tone) {
        tone.on(subtitle);
    }

    /// An icon before the title.
    public Card icon(String literal) {
        title.setGraphic(Icons.of(literal));
        title.setGraphicTextGap(8);
        title.getStyleClass().add("gh-strong");
        return this;
    }

    /// Buttons, badges or links at the right of the header; they are set small.
    public Card actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
        return this;
    }

    /// A line under the header.
    public Card lined() {
        head.getStyleClass().add("gh-lined");
        return this;
    }

    /// The content, with the card's padding.
    public Card content(Node node) {
        body.getChildren().setAll(node);
        return this;
    }

    /// The content from edge to edge: tables and lists.
    public Card flush(Node node) {
        body.getStyleClass().add("gh-flush");
        return content(node);
    }
}
