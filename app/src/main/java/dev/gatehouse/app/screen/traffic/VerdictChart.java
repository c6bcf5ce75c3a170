package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.chart.ChartOrTable;
import dev.gatehouse.app.kit.chart.StackedBars;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.traffic.Totals;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Requests over time by verdict, with their sums and how fresh they are in the header.
final class VerdictChart {
    private final Card card;

    VerdictChart(TrafficViewModel model, Texts texts, ZoneId zone) {
        var bars = new StackedBars(
                texts.get("traffic.chart"),
                StackedBars.Series.verdicts(),
                amount -> amount == Math.rint(amount) ? Numbers.count((long) amount) : "");
        bars.setMinHeight(112);
        bars.setPrefHeight(112);
        var shown = new ChartOrTable(bars);
        shown.setPrefHeight(112);
        var live = new Label();
        live.getStyleClass().add("gh-small");
        live.setMinWidth(Region.USE_PREF_SIZE);
        var dot = new Region();
        dot.getStyleClass().add("gh-dot");
        live.setGraphic(dot);
        var parts = new ArrayList<Node>();
        for (VerdictWord verdict : VerdictWord.values()) {
            parts.add(sum(model, verdict));
        }
        parts.add(live);
        parts.add(shown.toggle());
        card = new Card(texts.get("traffic.chart")).content(shown);
        card.actions(parts.toArray(Node[]::new));
        card.setMinHeight(Region.USE_PREF_SIZE);
        model.period().subscribe(now -> card.subtitle(texts.get(now.stepTitle())));
        model.bars()
                .subscribe(now -> bars.show(now.stream()
                        .map(bar -> new StackedBars.Bar(Times.clock(bar.start(), zone), amounts(bar.totals())))
                        .toList()));
        model.health().subscribe(now -> tell(live, dot, now, texts));
        model.paused().subscribe(() -> tell(live, dot, model.health().get(), texts));
    }

    private static List<Double> amounts(Totals totals) {
        return Arrays.stream(VerdictWord.values())
                .map(verdict -> (double) totals.requests(verdict))
                .toList();
    }

    private static HBox sum(TrafficViewModel model, VerdictWord verdict) {
        var dot = new Region();
        dot.getStyleClass().add("gh-swatch");
        Words.of(verdict).tone().on(dot);
        var name = new Label(Words.of(verdict).word());
        name.getStyleClass().addAll("gh-small", "gh-muted");
        var figure = new Label();
        figure.getStyleClass().addAll("gh-small", "gh-strong", "gh-bold");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        model.totals().subscribe(now -> figure.setText(Numbers.count(now.requests(verdict))));
        var box = new HBox(6, dot, name, figure);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static void tell(Label label, Region dot, Health health, Texts texts) {
        Tone tone = switch (health) {
            case Health.Live live -> Tone.SUCCESS;
            case Health.Waiting waiting -> Tone.NEUTRAL;
            case Health.CatchingUp late -> Tone.ACCENT;
            case Health.Stale stale -> Tone.WARNING;
        };
        label.setText(
                switch (health) {
                    case Health.Live live -> texts.get("traffic.live");
                    case Health.Waiting waiting -> texts.get("traffic.waiting");
                    case Health.CatchingUp(var remaining) -> texts.get("traffic.catchingUp", Numbers.count(remaining));
                    case Health.Stale(var backend, var code, var sentence, var since) ->
                        texts.get("traffic.unreached", backend);
                });
        tone.on(label);
        tone.on(dot);
    }

    Card card() {
        return card;
    }
}
