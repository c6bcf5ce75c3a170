package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.source.Severity;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is wrong, doubtful or worth knowing in the text; a click goes there.
final class ProblemsPane {
    private final Texts texts = Texts.beside(ProblemsPane.class);
    private final Consumer<Problem> onChoose;
    private final VBox rows = new VBox();
    private final Card card;
    private List<Problem> shown = List.of();

    ProblemsPane(Consumer<Problem> onChoose) {
        this.onChoose = onChoose;
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card = new Card(texts.get("policies.problems")).flush(scroll);
        card.setId("policies-problems");
        rows.getChildren().setAll(none());
    }

    Card node() {
        return card;
    }

    void show(Snapshot now) {
        card.subtitle(texts.get(
                "policies.problems.count",
                words(now.count(Severity.ERROR), "policies.error", "policies.errors"),
                words(now.count(Severity.WARNING), "policies.warning", "policies.warnings"),
                words(now.count(Severity.NOTE), "policies.note", "policies.notes")));
        if (now.problems().equals(shown)) {
            return;
        }
        shown = now.problems();
        if (shown.isEmpty()) {
            rows.getChildren().setAll(none());
        } else {
            rows.getChildren()
                    .setAll(shown.stream()
                            .sorted(java.util.Comparator.comparing(Problem::severity))
                            .map(this::row)
                            .toList());
        }
    }

    private String words(long count, String one, String many) {
        return count == 1 ? texts.get(one) : texts.get(many, count);
    }

    private Node none() {
        var label = new Label(texts.get("policies.problems.none"), Tone.SUCCESS.on(Icons.small("fth-check-circle")));
        label.getStyleClass().addAll("gh-small", "gh-muted");
        label.setGraphicTextGap(8);
        var box = new HBox(label);
        box.getStyleClass().add("gh-row");
        return box;
    }

    private Node row(Problem problem) {
        var title = new Label(problem.sentence());
        title.getStyleClass().addAll("gh-small", "gh-strong", "gh-medium");
        title.setMinWidth(0);
        String where = texts.get("policies.problems.line", problem.line());
        var rest = new Label(problem.fix().isEmpty() ? where : problem.fix() + " " + where);
        rest.getStyleClass().addAll("gh-caption", "gh-muted");
        rest.setMinWidth(0);
        var words = new VBox(1, title, rest);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        var line = new HBox(
                10,
                switch (problem.severity()) {
                    case ERROR -> Tone.DANGER.on(Icons.of("fth-x-circle"));
                    case WARNING -> Tone.WARNING.on(Icons.of("fth-alert-triangle"));
                    case NOTE -> Tone.ACCENT.on(Icons.of("fth-info"));
                },
                words);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("gh-problem");
        button.setMaxWidth(Double.MAX_VALUE);
        line.maxWidthProperty().bind(button.widthProperty().subtract(32));
        button.setAccessibleText(problem.toString());
        button.setOnAction(event -> onChoose.accept(problem));
        return Buttons.tip(button, problem.sentence() + "\n" + problem.fix() + "\n" + problem.code());
    }
}
