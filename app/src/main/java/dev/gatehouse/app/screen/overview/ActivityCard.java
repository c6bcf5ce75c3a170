package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.activity.ActivityEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What was done in this workspace, newest first.
final class ActivityCard extends StackPane {
    private final ZoneId zone;
    private final VBox rows = new VBox();
    private List<ActivityEntry> shown = List.of();

    ActivityCard(Texts texts, ZoneId zone) {
        this.zone = zone;
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        getChildren()
                .setAll(new Card(texts.get("overview.activity"))
                        .subtitle(texts.get("overview.activity.where"))
                        .lined()
                        .flush(scroll));
    }

    void show(OverviewFacts facts) {
        if (facts.activity().equals(shown)) {
            return;
        }
        shown = facts.activity();
        rows.getChildren()
                .setAll(shown.stream().map(entry -> row(entry, facts.at())).toList());
    }

    private HBox row(ActivityEntry entry, Instant now) {
        var icon = Tone.NEUTRAL.on(Icons.small(icon(entry.kind())));
        var what = new Label(entry.sentence());
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        Buttons.tip(what, entry.sentence());
        HBox.setHgrow(what, Priority.ALWAYS);
        var when = new Label(
                LocalDate.ofInstant(entry.at(), zone).equals(LocalDate.ofInstant(now, zone))
                        ? Times.clock(entry.at(), zone)
                        : Times.day(entry.at(), zone));
        when.getStyleClass().addAll("gh-small", "gh-muted");
        when.setMinWidth(USE_PREF_SIZE);
        Buttons.tip(when, Times.utc(entry.at()));
        var row = new HBox(10, icon, what, when);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("overview-row", "overview-dense");
        return row;
    }

    private static String icon(ActivityEntry.Kind kind) {
        return switch (kind) {
            case WORKSPACE -> "fth-folder";
            case DRAFT -> "fth-edit-2";
            case KEY -> "fth-key";
            case RELEASE -> "fth-send";
            case BACKEND -> "fth-server";
            case SUITE -> "fth-check-square";
            case TRIAL -> "fth-terminal";
        };
    }
}
