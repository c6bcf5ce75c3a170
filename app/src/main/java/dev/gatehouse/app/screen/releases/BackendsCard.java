package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.text.Texts;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What runs on every backend, and what is wrong there.
final class BackendsCard {
    private final ReleasesViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final VBox rows = new VBox();
    private final Card card;

    BackendsCard(ReleasesViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        card = new Card(texts.get("releases.backends")).lined().flush(rows);
        card.subtitle(texts.get("releases.backends.about"));
        card.setMinHeight(Card.USE_PREF_SIZE);
        model.backends().subscribe(now -> show(now));
    }

    private void show(List<BackendLine> lines) {
        rows.getChildren().setAll(lines.stream().map(this::row).toList());
    }

    private Node row(BackendLine line) {
        var name = new Label(line.id());
        name.getStyleClass().addAll("gh-medium", "gh-strong");
        var caption = new Label(
                line.engine().isEmpty()
                        ? line.address()
                        : texts.get(
                                "releases.engine", line.engine(), line.address().replace("https://", "")));
        caption.getStyleClass().addAll("gh-caption", "gh-muted");
        var who = new VBox(1, name, caption);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        var version = new Label(line.version() == 0 ? "–" : texts.get("releases.version", line.version()));
        version.getStyleClass().addAll("gh-mono", "gh-strong");
        var since = new Label(line.since()
                .map(at -> texts.get("releases.since", Times.clock(at, zone)))
                .orElse(""));
        since.getStyleClass().addAll("gh-caption", "gh-muted");
        var what = new VBox(1, version, since);
        what.setMinWidth(66);
        var digest = new Label(Digest.brief(line.digest()));
        digest.getStyleClass().addAll("gh-mono", "gh-muted");
        digest.setMinWidth(72);
        var badge = Badge.of(line.state());
        badge.setId("backend-state-" + line.id());
        Button act = line.inSync()
                ? Buttons.plain(texts.get("releases.prove"), "fth-repeat", () -> model.prove(line.id()))
                : Buttons.plain(texts.get("releases.tryAgain"), "fth-refresh-cw", () -> model.pushTo(line.id()));
        act.disableProperty().bind(model.busy());
        act.setVisible(line.inSync()
                || model.standing().get().flatMap(Standing::latest).isPresent());
        var row = new HBox(12, who, what, digest, badge, Buttons.small(act));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("gh-line");
        var box = new VBox(row);
        line.problem().ifPresent(problem -> {
            var note = new Note(Tone.DANGER, texts.get("releases.blocker", problem.sentence(), problem.code()));
            VBox.setMargin(note, new Insets(0, 16, 10, 16));
            box.getChildren().add(note);
        });
        return box;
    }

    Card card() {
        return card;
    }
}
