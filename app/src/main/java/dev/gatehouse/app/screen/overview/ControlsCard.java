package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.ModeSwitch;
import dev.gatehouse.app.kit.chart.Ink;
import dev.gatehouse.app.kit.chart.Ring;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How many controls of the released policy enforce, watch or are off, and which do not enforce.
final class ControlsCard extends StackPane {
    private static final int LISTED = 3;

    private final Texts texts;
    private final Navigator navigator;
    private final Card card;
    private final Ring ring;
    private Optional<OverviewFacts.Controls> shown = Optional.empty();

    ControlsCard(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        ring = new Ring(texts.get("overview.controls"));
        card = new Card(texts.get("overview.controls"));
        if (navigator.knows("policies")) {
            card.actions(Buttons.link(texts.get("overview.controls.open"), () -> navigator.open("policies")));
        }
        getChildren().setAll(card);
        showNone();
    }

    void show(OverviewFacts facts) {
        if (facts.controls().equals(shown)) {
            return;
        }
        shown = facts.controls();
        shown.ifPresentOrElse(this::show, this::showNone);
    }

    private void showNone() {
        card.subtitle("");
        var why = texts.get("overview.controls.none.why");
        card.content(
                navigator.knows("releases")
                        ? new EmptyState(
                                "fth-shield",
                                texts.get("overview.controls.none"),
                                why,
                                Buttons.link(texts.get("overview.openReleases"), () -> navigator.open("releases")))
                        : new EmptyState("fth-shield", texts.get("overview.controls.none"), why));
    }

    private void show(OverviewFacts.Controls controls) {
        int all = controls.all().size();
        int enforced = controls.in(Mode.ENFORCE);
        card.subtitle(texts.get("overview.controls.of", controls.version()));
        ring.show(
                all == 0 ? 0 : (double) enforced / all,
                Numbers.count(enforced),
                texts.get("overview.controls.ring", all),
                enforced == all ? Ink.SUCCESS : Ink.ACCENT);
        var counts = new VBox(
                10,
                count(Mode.ENFORCE, enforced, texts.get("overview.controls.enforce")),
                count(Mode.MONITOR, controls.in(Mode.MONITOR), texts.get("overview.controls.monitor")),
                count(Mode.OFF, controls.in(Mode.OFF), texts.get("overview.controls.off")));
        counts.setAlignment(Pos.CENTER_LEFT);
        var head = new HBox(24, ring, counts);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(head, rows(controls));
        box.setSpacing(12);
        card.content(box);
    }

    private static HBox count(Mode mode, int count, String words) {
        var figure = new Label(Numbers.count(count));
        figure.getStyleClass().addAll("gh-strong", "gh-bold", "overview-count");
        var text = new Label(words);
        text.getStyleClass().add("gh-small");
        var dot = new Region();
        dot.getStyleClass().add("gh-dot");
        ModeSwitch.word(mode).tone().on(dot);
        var line = new HBox(8, dot, figure, text);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node rows(OverviewFacts.Controls controls) {
        var rows = new VBox();
        List<Control> lax = controls.all().stream()
                .filter(control -> control.mode() != Mode.ENFORCE)
                .toList();
        rows.getChildren().add(row(texts.get("overview.controls.keys"), controls.keys()));
        if (lax.isEmpty()) {
            var none = new Label(texts.get("overview.controls.allEnforce"));
            none.getStyleClass().addAll("gh-small", "gh-muted");
            var line = new HBox(none);
            line.getStyleClass().add("overview-line");
            rows.getChildren().add(line);
        }
        lax.stream().limit(LISTED).forEach(control -> rows.getChildren().add(row(control.id(), control.mode())));
        if (lax.size() > LISTED) {
            var more = new Label(texts.get("overview.more", lax.size() - LISTED));
            more.getStyleClass().addAll("gh-small", "gh-muted");
            rows.getChildren().add(more);
        }
        return rows;
    }

    private static HBox row(String name, Mode mode) {
        var label = new Label(name);
        label.getStyleClass().add("gh-medium");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(8, label, Badge.of(ModeSwitch.word(mode)));
        row.getStyleClass().add("overview-line");
        return row;
    }
}
