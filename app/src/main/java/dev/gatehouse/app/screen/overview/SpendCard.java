package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.ShareBar;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.chart.AreaLine;
import dev.gatehouse.app.kit.format.Money;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Spend;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.traffic.Share;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What was spent today, by the policy's prices, and how much of the budget that is.
final class SpendCard extends StackPane {
    private static final int KEYS = 2;
    private static final double HIGH = 0.8;

    private final Texts texts;
    private final ZoneId zone;
    private final Card card;
    private final Label figure = new Label();
    private final Label of = new Label();
    private final AreaLine chart;
    private final VBox budget = new VBox(8);
    private final VBox content;
    private final EmptyState empty;

    SpendCard(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        figure.getStyleClass().add("gh-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        of.getStyleClass().add("gh-muted");
        var head = new HBox(8, figure, of);
        head.setAlignment(Pos.BASELINE_LEFT);
        chart = new AreaLine(
                texts.get("overview.spend"),
                texts.get("overview.spend.unit"),
                dollars -> Money.usdMicros(Math.round(dollars * 1_000_000)));
        chart.setPrefHeight(120);
        chart.setMinHeight(80);
        VBox.setVgrow(chart, Priority.ALWAYS);
        content = new VBox(8, head, chart, budget);
        empty = new EmptyState(
                "fth-dollar-sign", texts.get("overview.spend.none"), texts.get("overview.spend.none.why"));
        card = new Card(texts.get("overview.spend")).subtitle(texts.get("overview.spend.how"));
        getChildren().setAll(card);
    }

    void show(Spend spend) {
        boolean any = spend.usdMicros() > 0;
        card.content(any ? content : empty);
        if (!any) {
            return;
        }
        figure.setText(Money.usdMicros(spend.usdMicros()));
        of.setText(texts.get("overview.spend.today"));
        chart.show(spend.points().stream()
                .map(point -> new AreaLine.Point(Times.clock(point.at(), zone), point.usdMicros() / 1e6))
                .toList());
        budget.getChildren().clear();
        spend.budget().ifPresent(allowed -> show(allowed, spend));
    }

    private void show(Spend.Budget allowed, Spend spend) {
        switch (allowed.scope()) {
            case ALL_KEYS -> {
                of.setText(texts.get("overview.spend.of", Money.usdMicros(allowed.usdMicros())));
                budget.getChildren().add(bar(texts.get("overview.spend.all"), spend.usdMicros(), allowed.usdMicros()));
            }
            case EACH_KEY -> {
                var head = new Label(texts.get("overview.spend.perKey", Money.usdMicros(allowed.usdMicros())));
                head.getStyleClass().addAll("gh-small", "gh-muted");
                budget.getChildren().add(head);
                spend.keys().stream()
                        .filter(share -> !share.id().isEmpty())
                        .limit(KEYS)
                        .forEach(share -> budget.getChildren().add(bar(share, allowed.usdMicros())));
            }
        }
    }

    private VBox bar(Share share, long allowed) {
        return bar(share.label(), share.totals().costUsdMicros(), allowed);
    }

    private VBox bar(String name, long spent, long allowed) {
        double share = allowed == 0 ? 1 : (double) spent / allowed;
        var label = new Label(name);
        label.getStyleClass().add("gh-mono");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var sum = new Label(texts.get("overview.spend.share", Money.usdMicros(spent), Money.usdMicros(allowed)));
        sum.getStyleClass().addAll("gh-small", "gh-muted");
        sum.setMinWidth(USE_PREF_SIZE);
        var bar = new ShareBar(Math.min(1, share))
                .tone(share >= 1 ? Tone.DANGER : share >= HIGH ? Tone.WARNING : Tone.ACCENT);
        return new VBox(4, new HBox(8, label, space, sum), bar);
    }
}
