package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.kit.state.Skeleton;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.releases.Consequences;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What would be so after signing, each with how it is known; and what stands in the way.
final class ChangesCard {
    private final Texts texts;
    private final Navigator navigator;
    private final VBox rows = new VBox();
    private final Card card;

    ChangesCard(ReleasesViewModel model, Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card = new Card(texts.get("releases.changes")).lined().flush(scroll);
        if (navigator.knows("policies")) {
            card.actions(Buttons.small(
                    Buttons.plain(texts.get("releases.policy"), "fth-columns", () -> navigator.open("policies"))));
        }
        card.setMinHeight(150);
        rows.getChildren().setAll(new Skeleton(4));
        model.standing().subscribe(now -> now.ifPresent(this::show));
    }

    private void show(Standing now) {
        Consequences consequences = now.consequences();
        card.subtitle(
                consequences.from() == 0
                        ? texts.get("releases.changes.first")
                        : texts.get("releases.changes.since", consequences.from()));
        rows.getChildren().clear();
        for (var blocker : consequences.blockers()) {
            var note = new Note(Tone.DANGER, texts.get("releases.blocker", blocker.sentence(), blocker.code()));
            VBox.setMargin(note, new Insets(12, 16, 12, 16));
            rows.getChildren().add(note);
        }
        List<ChangeLine> lines = ChangeLine.of(consequences, texts);
        lines.forEach(line -> rows.getChildren().add(row(line)));
        if (lines.isEmpty() && consequences.releasable()) {
            rows.getChildren().add(nothing(consequences.from()));
        }
    }

    private Node nothing(long version) {
        Optional<Node> edit = navigator.knows("policies")
                ? Optional.of(
                        Buttons.plain(texts.get("releases.edit"), "fth-sliders", () -> navigator.open("policies")))
                : Optional.empty();
        var empty = new EmptyState(
                "fth-check-circle",
                texts.get("releases.same", version),
                texts.get("releases.same.why"),
                edit.stream().toArray(Node[]::new));
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private static Node row(ChangeLine line) {
        var sentence = new Label(line.sentence());
        sentence.getStyleClass().add("gh-strong");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        var where = new Label(line.where());
        where.getStyleClass().addAll("gh-mono", "gh-caption", "gh-muted");
        var words = new VBox(1, sentence, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(
                12,
                line.tone().on(Icons.of(line.icon())),
                words,
                Badge.of(line.knownTone(), line.knownIcon(), line.known()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("gh-line");
        row.setMinHeight(HBox.USE_PREF_SIZE);
        return row;
    }

    Card card() {
        return card;
    }
}
