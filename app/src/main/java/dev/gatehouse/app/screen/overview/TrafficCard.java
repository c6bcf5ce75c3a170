package dev.gatehouse.app.screen.overview;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.chart.AreaLine;
import dev.gatehouse.app.kit.chart.Ink;
import dev.gatehouse.app.kit.chart.Sparkline;
import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.FeedState;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The requests of the last 15 minutes: how many, how they ended, and how long deciding took.
final class TrafficCard extends StackPane {
    private static final int LAST_MINUTE = 6;
    private static final int SPARK_STEPS = 30;

    private final Texts texts;
    private final Navigator navigator;
    private final ZoneId zone;
    private final Card card;
    private final Label figure = new Label();
    private final Label added = new Label();
    private final AreaLine chart;
    private final Map<VerdictWord, VerdictLine> lines = new EnumMap<>(VerdictWord.class);
    private final VBox content;
    private final EmptyState empty;

    TrafficCard(Texts texts, Navigator navigator, ZoneId zone) {
        this.texts = texts;
        this.navigator = navigator;
        this.zone = zone;
        figure.getStyleClass().add("gh-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        added.getStyleClass().addAll("gh-small", "gh-muted");
        var unit = new Label(texts.get("overview.traffic.unit"));
        unit.getStyleClass().add("gh-muted");
        unit.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, figure, unit, space, added);
        head.setAlignment(Pos.BASELINE_LEFT);
        chart = new AreaLine(texts.get("overview.traffic"), texts.get("overview.traffic.unit"), TrafficCard::tick);
        chart.setPrefHeight(110);
        chart.setMinHeight(72);
        VBox.setVgrow(chart, Priority.ALWAYS);
        content = new VBox(6, head, chart);
        for (var word : VerdictWord.values()) {
            var line = new VerdictLine(word);
            lines.put(word, line);
            content.getChildren().add(line);
        }
        empty = new EmptyState(
                "fth-activity", texts.get("overview.traffic.none"), texts.get("overview.traffic.none.why"));
        card = new Card(texts.get("overview.traffic")).subtitle(texts.get("overview.traffic.window"));
        getChildren().setAll(card);
    }

    void show(OverviewFacts facts) {
        var live = facts.live();
        showFeeds(live.feeds());
        card.content(live.requests() > 0 ? content : empty);
        var buckets = live.buckets();
        figure.setText(rate(buckets.subList(Math.max(0, buckets.size() - LAST_MINUTE), buckets.size())));
        added.setText(
                live.policyMicrosP95().isPresent()
                        ? texts.get(
                                "overview.traffic.added",
                                Durations.millis(live.policyMicrosP95().getAsLong() * 1000))
                        : "");
        Buttons.tip(added, texts.get("overview.traffic.added.tip", live.sampled()));
        chart.show(buckets.stream()
                .map(bucket -> new AreaLine.Point(
                        Times.clock(bucket.start(), zone), bucket.totals().allRequests() / seconds(bucket)))
                .toList());
        lines.values().forEach(line -> line.show(buckets, live.requests()));
    }

    private void showFeeds(List<FeedState> feeds) {
        var link = Buttons.link(texts.get("overview.traffic.open"), () -> navigator.open("traffic"));
        link.setVisible(navigator.knows("traffic"));
        link.setManaged(link.isVisible());
        boolean broken = feeds.stream().anyMatch(FeedState.Broken.class::isInstance);
        boolean live = feeds.stream().anyMatch(FeedState.Live.class::isInstance);
        if (broken) {
            card.actions(Badge.of(Tone.WARNING, "fth-alert-triangle", texts.get("overview.traffic.gaps")), link);
        } else if (live) {
            card.actions(Badge.of(StateWord.LIVE), link);
        } else {
            card.actions(link);
        }
    }

    private static String tick(double amount) {
        boolean whole = amount == Math.rint(amount);
        boolean tenths = Math.abs(amount * 10 - Math.rint(amount * 10)) < 1e-9;
        return Numbers.decimal(amount, whole ? 0 : tenths ? 1 : 2);
    }

    private static double seconds(Bucket bucket) {
        return bucket.step().width().toSeconds();
    }

    private static String rate(List<Bucket> buckets) {
        double seconds = buckets.stream().mapToDouble(TrafficCard::seconds).sum();
        long requests =
                buckets.stream().mapToLong(each -> each.totals().allRequests()).sum();
        double rate = seconds == 0 ? 0 : requests / seconds;
        return Numbers.decimal(rate, rate < 1 && rate > 0 ? 2 : 1);
    }

    /// How many ended with one verdict.
    private static final class VerdictLine extends HBox {
        private final VerdictWord word;
        private final Sparkline spark;
        private final Label count = new Label();
        private final Label share = new Label();

        VerdictLine(VerdictWord word) {
            super(10);
            this.word = word;
            var state = state(word);
            spark = new Sparkline(state.word(), ink(word));
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            count.getStyleClass().addAll("gh-strong", "gh-bold", "overview-amount");
            share.getStyleClass().addAll("gh-muted", "overview-share");
            var name = Badge.inCell(state);
            name.getStyleClass().removeAll("gh-success", "gh-done", "gh-warning", "gh-danger");
            name.setGraphic(state.tone().on(dev.gatehouse.app.kit.Icons.small(state.icon())));
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("overview-verdict");
            getChildren().setAll(name, space, spark, count, share);
        }

        void show(List<Bucket> buckets, long all) {
            long mine = buckets.stream()
                    .mapToLong(each -> each.totals().requests(word))
                    .sum();
            int group = Math.max(1, buckets.size() / SPARK_STEPS);
            var amounts = new java.util.ArrayList<Double>();
            for (int from = 0; from < buckets.size(); from += group) {
                amounts.add((double) buckets.subList(from, Math.min(buckets.size(), from + group)).stream()
                        .mapToLong(each -> each.totals().requests(word))
                        .sum());
            }
            spark.show(mine == 0 ? List.of() : amounts);
            count.setText(Numbers.count(mine));
            share.setText(all == 0 ? "–" : Numbers.percent((double) mine / all, 1));
        }

        private static StateWord state(VerdictWord word) {
            return switch (word) {
                case ALLOWED -> StateWord.ALLOWED;
                case MASKED -> StateWord.MASKED;
                case RATE_LIMITED -> StateWord.RATE_LIMITED;
                case BLOCKED -> StateWord.BLOCKED;
            };
        }

        private static Ink ink(VerdictWord word) {
            return switch (word) {
                case ALLOWED -> Ink.ALLOW;
                case MASKED -> Ink.MASK;
                case RATE_LIMITED -> Ink.RATE;
                case BLOCKED -> Ink.BLOCK;
            };
        }
    }
}
