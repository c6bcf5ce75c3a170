package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One line a backend: whether it runs what was signed, and when it last said so.
final class FleetCard extends StackPane {
    private static final int DIGEST = 8;

    private final Texts texts;
    private final Card card;
    private final VBox rows = new VBox();

    FleetCard(Texts texts, Navigator navigator) {
        this.texts = texts;
        card = new Card(texts.get("overview.fleet")).flush(rows);
        if (navigator.knows("releases")) {
            card.actions(Buttons.link(texts.get("overview.openReleases"), () -> navigator.open("releases")));
        }
        rows.setId("overview-fleet");
        getChildren().setAll(card);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(OverviewFacts facts) {
        var fleet = facts.fleet();
        boolean all = fleet.inSync() == fleet.backends().size();
        card.subtitle(
                fleet.backends().isEmpty()
                        ? ""
                        : fleet.expected() == 0
                                ? texts.get("overview.fleet.unreleased")
                                : texts.get(
                                        "overview.fleet.inSync",
                                        fleet.inSync(),
                                        fleet.backends().size(),
                                        fleet.expected()));
        card.subtitleTone(all || fleet.expected() == 0 ? Tone.NEUTRAL : Tone.WARNING);
        rows.getChildren().clear();
        if (fleet.backends().isEmpty()) {
            var none = new Label(texts.get("overview.fleet.none"));
            none.getStyleClass().addAll("gh-small", "gh-muted");
            rows.getChildren().add(line(none));
        }
        fleet.backends().forEach(each -> rows.getChildren().add(row(each, facts.at(), fleet.expected())));
    }

    private HBox row(BackendView view, Instant now, long expected) {
        Tone tone = tone(view.state(), expected);
        var dot = new Region();
        dot.getStyleClass().add("gh-dot");
        tone.on(dot);
        var name = new Label(view.backend().id(), dot);
        name.setGraphicTextGap(8);
        name.getStyleClass().addAll("gh-medium", "gh-strong");
        name.setMinWidth(USE_PREF_SIZE);
        var where = small(
                view.backend().connector() + " · " + view.backend().admin().getAuthority());
        var words = small(words(view.state(), expected));
        words.setMaxWidth(Double.MAX_VALUE);
        Buttons.tip(words, words.getText());
        if (tone != Tone.SUCCESS) {
            tone.on(words);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = line(name, where, words);
        facts(view.state()).ifPresent(facts -> {
            if (!facts.bundleSha256().isEmpty()) {
                var digest = new Label("sha256 " + facts.bundleSha256().substring(0, DIGEST) + "…");
                digest.getStyleClass().addAll("gh-mono", "gh-muted");
                digest.setMinWidth(USE_PREF_SIZE);
                Buttons.tip(digest, facts.bundleSha256());
                line.getChildren().add(digest);
            }
            line.getChildren().add(fixed(texts.get("overview.fleet.engine", facts.engineVersion())));
            line.getChildren()
                    .add(Badge.of(
                            tone,
                            tone == Tone.SUCCESS ? "fth-check" : "fth-alert-circle",
                            facts.version() == 0
                                    ? texts.get("overview.fleet.nothing")
                                    : texts.get("overview.fleet.version", facts.version())));
        });
        asked(view.state()).ifPresent(at -> {
            var seen = fixed(Times.ago(at, now));
            seen.getStyleClass().add("overview-seen");
            line.getChildren().add(seen);
        });
        return line;
    }

    private static HBox line(javafx.scene.Node... nodes) {
        var line = new HBox(12, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("overview-backend");
        return line;
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("gh-small", "gh-muted");
        label.setMinWidth(0);
        return label;
    }

    private static Label fixed(String words) {
        var label = small(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Tone tone(BackendState state, long expected) {
        return switch (state) {
            case BackendState.Unknown unknown -> Tone.NEUTRAL;
            case BackendState.InSync synced -> Tone.SUCCESS;
            case BackendState.OutOfSync other -> expected == 0 ? Tone.NEUTRAL : Tone.WARNING;
            case BackendState.Broken broken -> Tone.DANGER;
        };
    }

    private String words(BackendState state, long expected) {
        return switch (state) {
            case BackendState.Unknown unknown -> texts.get("overview.fleet.unknown");
            case BackendState.InSync synced -> texts.get("overview.fleet.synced");
            case BackendState.OutOfSync other ->
                expected == 0
                        ? texts.get("overview.fleet.waits")
                        : other.facts().version() == expected
                                ? texts.get("overview.fleet.differs", expected)
                                : texts.get("overview.fleet.behind", expected);
            case BackendState.Broken broken -> broken.sentence() + " (" + broken.code() + ")";
        };
    }

    private static Optional<BackendState.Facts> facts(BackendState state) {
        return switch (state) {
            case BackendState.Unknown unknown -> Optional.empty();
            case BackendState.InSync synced -> Optional.of(synced.facts());
            case BackendState.OutOfSync other -> Optional.of(other.facts());
            case BackendState.Broken broken -> Optional.empty();
        };
    }

    private static Optional<Instant> asked(BackendState state) {
        return switch (state) {
            case BackendState.Unknown unknown -> Optional.empty();
            case BackendState.InSync synced -> Optional.of(synced.asked());
            case BackendState.OutOfSync other -> Optional.of(other.asked());
            case BackendState.Broken broken -> Optional.of(broken.asked());
        };
    }
}
