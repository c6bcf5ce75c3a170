package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Steps;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The loop from a changed policy to a judged request, ticked by what was really done; gone once all of it was walked.
final class StepsCard extends StackPane {
    private static final int STEPS = 4;

    private final Texts texts;
    private final Navigator navigator;
    private final Card card;
    private Steps shown = new Steps(true, true, true, true);

    StepsCard(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        card = new Card(texts.get("overview.steps"));
        getChildren().setAll(card);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setId("overview-steps");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(Steps steps) {
        setVisible(!steps.walked());
        if (steps.equals(shown)) {
            return;
        }
        shown = steps;
        card.subtitle(texts.get("overview.steps.done", steps.done()));
        var line = new GridPane();
        line.setHgap(16);
        for (int i = 0; i < STEPS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / STEPS);
            line.getColumnConstraints().add(column);
        }
        line.addRow(
                0,
                step(
                        steps.changed(),
                        texts.get("overview.steps.change"),
                        texts.get("overview.steps.change.why"),
                        texts.get("overview.steps.change.go"),
                        "policies"),
                step(
                        steps.tried(),
                        texts.get("overview.steps.try"),
                        texts.get("overview.steps.try.why"),
                        texts.get("overview.steps.try.go"),
                        "playground"),
                step(
                        steps.pushed(),
                        texts.get("overview.steps.push"),
                        texts.get("overview.steps.push.why"),
                        texts.get("overview.steps.push.go"),
                        "releases"),
                step(
                        steps.requested(),
                        texts.get("overview.steps.send"),
                        texts.get("overview.steps.send.why"),
                        texts.get("overview.steps.send.go"),
                        "traffic"));
        card.content(line);
    }

    private HBox step(boolean done, String what, String why, String verb, String screen) {
        var mark = (done ? Tone.SUCCESS : Tone.NEUTRAL).on(Icons.large(done ? "fth-check-circle" : "fth-circle"));
        var title = new Label(what);
        title.getStyleClass().add("gh-section");
        title.setAccessibleText(what + (done ? ", " + texts.get("overview.steps.isDone") : ""));
        var caption = new Label(why);
        caption.getStyleClass().addAll("gh-small", "gh-muted");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(2, title, caption);
        words.setMinWidth(0);
        if (!done && navigator.knows(screen)) {
            words.getChildren().add(Buttons.link(verb, () -> navigator.open(screen)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var step = new HBox(10, mark, words);
        step.setAlignment(Pos.TOP_LEFT);
        return step;
    }
}
