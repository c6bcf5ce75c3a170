package dev.gatehouse.app.screen.policies.scores;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.chart.ChartOrTable;
import dev.gatehouse.app.kit.chart.Histogram;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.text.Texts;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows how scores are spread, with the threshold as a line that can be dragged, and what share of attacks and of
/// benign texts it would block. Until the suite ran it offers to run it, and shows no figure.
public final class ScoresPanel extends VBox {
    private static final int PARTS = 40;
    private static final double HEIGHT = 158;

    private final Texts texts = Texts.beside(ScoresPanel.class);
    private final ScoresViewModel model;
    private final Histogram histogram = new Histogram(texts.get("scores.chart"));
    private final FlowPane figures = new FlowPane(16, 2);
    private OptionalDouble released = OptionalDouble.empty();

    /// @param onCommit told the threshold when a person has moved it and let go
    public ScoresPanel(ScoresViewModel model, DoubleConsumer onCommit) {
        super(6);
        this.model = model;
        histogram.setPrefHeight(HEIGHT);
        histogram.setMinHeight(HEIGHT);
        histogram.setId("score-histogram");
        histogram.onCommit(onCommit);
        histogram.thresholdProperty().addListener(observable -> showFigures());
        figures.setPrefWrapLength(300);
        HBox.setHgrow(figures, Priority.ALWAYS);
        model.state().subscribe(this::showState);
    }

    /// Shows the threshold of the draft and, where there is one, that of the release.
    public void show(double threshold, OptionalDouble ofRelease, String nameOfRelease) {
        released = ofRelease;
        if (ofRelease.isPresent()) {
            histogram.released(ofRelease.getAsDouble(), nameOfRelease);
        } else {
            histogram.notReleased();
        }
        histogram.thresholdProperty().set(threshold);
        showFigures();
    }

    /// Whether the histogram is there, with its own slider.
    public boolean hasScores() {
        return model.state().get() instanceof ScoresViewModel.State.Known known
                && !known.scores().observations().isEmpty();
    }

    private void showState(ScoresViewModel.State state) {
        switch (state) {
            case ScoresViewModel.State.None none ->
                getChildren().setAll(offer(texts.get("scores.none"), "fth-bar-chart-2"));
            case ScoresViewModel.State.Failed(var why) ->
                getChildren().setAll(offer(texts.get("scores.failed", why), "fth-alert-triangle"));
            case ScoresViewModel.State.Running running -> getChildren().setAll(running());
            case ScoresViewModel.State.Known(var scores) -> known(scores);
        }
    }

    private Node offer(String why, String icon) {
        var mark = Tone.NEUTRAL.on(Icons.of(icon));
        var words = small(why);
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = Buttons.small(Buttons.local(texts.get("scores.run"), "fth-play", model::run));
        button.setId("score-run");
        return row(mark, words, button);
    }

    private Node running() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var words = small(texts.get("scores.running"));
        words.setMinWidth(Region.USE_PREF_SIZE);
        return row(words, bar, Buttons.small(Buttons.plain(texts.get("scores.cancel"), "fth-x", model::cancel)));
    }

    private void known(SuiteScores scores) {
        if (scores.observations().isEmpty()) {
            getChildren().setAll(row(Tone.NEUTRAL.on(Icons.of("fth-info")), small(texts.get("scores.empty"))));
            return;
        }
        histogram.show(scores.histogram(PARTS).buckets().stream()
                .map(bucket -> new Histogram.Bin(bucket.benign(), bucket.attack()))
                .toList());
        var chart = new ChartOrTable(histogram);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        var toggle = Buttons.small(chart.toggle());
        var line = new HBox(8, figures, toggle);
        line.setAlignment(Pos.TOP_LEFT);
        var source = new Label(texts.get(
                "scores.source",
                Numbers.count(scores.rows(false) + scores.rows(true)),
                Numbers.count(scores.rows(true))));
        source.getStyleClass().addAll("gh-caption", "gh-muted");
        source.setWrapText(true);
        getChildren().setAll(chart, line, source);
        showFigures();
    }

    private void showFigures() {
        if (!(model.state().get() instanceof ScoresViewModel.State.Known(var scores))) {
            return;
        }
        double threshold = histogram.thresholdProperty().get();
        figures.getChildren()
                .setAll(
                        figure(scores, true, threshold, texts.get("scores.caught")),
                        figure(scores, false, threshold, texts.get("scores.false")));
    }

    private Node figure(SuiteScores scores, boolean attack, double threshold, String words) {
        var share = new Label(Numbers.percent(scores.blocked(attack, threshold), 1));
        share.getStyleClass().addAll("gh-section", "gh-score-figure");
        var name = new Label(words);
        name.getStyleClass().addAll("gh-caption", "gh-muted");
        var box = new HBox(5, share, name);
        box.setAlignment(Pos.BASELINE_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        if (released.isPresent() && Math.abs(released.getAsDouble() - threshold) > 1e-9) {
            var before =
                    new Label("(" + Numbers.decimal(scores.blocked(attack, released.getAsDouble()) * 100, 1) + ")");
            before.getStyleClass().addAll("gh-caption", "gh-muted");
            box.getChildren().add(before);
        }
        return box;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("gh-score-offer");
        return row;
    }

    private static Label small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("gh-small", "gh-muted");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
