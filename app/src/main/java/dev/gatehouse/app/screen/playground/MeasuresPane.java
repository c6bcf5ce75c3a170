package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Stat;
import dev.gatehouse.app.kit.chart.Ink;
import dev.gatehouse.app.kit.chart.Sparkline;
import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.kit.format.Money;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.screen.playground.trial.StreamTimings;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.model.Generation;
import dev.gatehouse.workbench.playground.TrialResult;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What an answer took: tokens, times, money, speed.
final class MeasuresPane extends VBox {
    private static final String UNKNOWN = "–";

    private final Texts texts;
    private final Stat input;
    private final Stat output;
    private final Stat first;
    private final Stat device;
    private final Label cost = new Label(UNKNOWN);
    private final Label prices = new Label();
    private final Label speed = new Label(UNKNOWN);
    private final Sparkline line;

    MeasuresPane(Texts texts) {
        super(12);
        this.texts = texts;
        input = new Stat(texts.get("playground.in"));
        output = new Stat(texts.get("playground.out"));
        first = new Stat(texts.get("playground.first"));
        device = new Stat(texts.get("playground.device"));
        line = new Sparkline(texts.get("playground.speed"), Ink.ACCENT);
        line.setPrefHeight(44);
        line.setMinHeight(44);
        speed.getStyleClass().add("gh-title");
        getChildren()
                .setAll(
                        new Card(texts.get("playground.measures")).content(facts()),
                        new Card(texts.get("playground.speed"))
                                .subtitle(texts.get("playground.speed.unit"))
                                .actions(speed)
                                .content(line));
        setMinHeight(USE_PREF_SIZE);
        show(Optional.empty());
    }

    private VBox facts() {
        var grid = new GridPane();
        grid.setHgap(8);
        grid.getStyleClass().add("playground-measures");
        for (int i = 0; i < 4; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(25);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, input, output, first, device);
        var rule = new Region();
        rule.getStyleClass().add("gh-rule");
        var caption = new Label(texts.get("playground.cost"));
        caption.getStyleClass().addAll("gh-small", "gh-muted");
        caption.setMinWidth(USE_PREF_SIZE);
        cost.getStyleClass().addAll("gh-strong", "gh-bold");
        cost.setMinWidth(USE_PREF_SIZE);
        prices.setMinWidth(0);
        prices.getStyleClass().addAll("gh-small", "gh-muted");
        var space = new Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        var money = new HBox(8, caption, cost, space, prices);
        money.setAlignment(Pos.CENTER_LEFT);
        return new VBox(10, grid, rule, money);
    }

    void show(Optional<TrialSide> side) {
        var pace = side.map(TrialSide::pace).orElse(StreamTimings.Pace.NONE);
        line.show(pace.steps());
        speed.setText(pace.perSecond() == 0 ? UNKNOWN : Numbers.decimal(pace.perSecond(), 0));
        var use = side.flatMap(TrialSide::result).flatMap(TrialResult::answer).map(TrialResult.Answer::use);
        if (use.isPresent()) {
            show(use.get(), side.orElseThrow());
        } else {
            input.figure(UNKNOWN).note(" ");
            output.figure(pace.pieces() == 0 ? UNKNOWN : Numbers.count(pace.pieces()))
                    .note(" ");
            first.figure(UNKNOWN).note(" ");
            device.figure(UNKNOWN).note(" ");
            cost.setText(UNKNOWN);
            prices.setText("");
        }
    }

    private void show(TrialResult.Use use, TrialSide side) {
        var known = switch (use.tokens().known()) {
            case COUNTED -> texts.get("playground.counted");
            case ESTIMATED -> texts.get("playground.estimated");
        };
        input.figure(Numbers.count(use.tokens().input())).note(known);
        output.figure(Numbers.count(use.tokens().output()))
                .note(texts.get("playground.of", side.trial().sampling().maxOutputTokens()));
        first.figure(Durations.latency(use.toFirstToken()))
                .note(texts.get("playground.total", Durations.latency(use.total())));
        boolean here = !use.device().isZero();
        device.figure(here ? Durations.latency(use.device()) : UNKNOWN).note(use.place());
        cost.setText(Money.usdMicros(use.costUsdMicros()));
        prices.setText(texts.get("playground.prices", side.trial().model()));
        if (finish(side) == Generation.Finish.CANCELLED) {
            output.note(texts.get("playground.stoppedEarly"));
        }
    }

    private static Generation.Finish finish(TrialSide side) {
        return side.result()
                .flatMap(TrialResult::answer)
                .map(TrialResult.Answer::finish)
                .orElse(Generation.Finish.STOP);
    }
}
