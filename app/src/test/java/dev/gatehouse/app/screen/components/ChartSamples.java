package dev.gatehouse.app.screen.components;

import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.chart.AreaLine;
import dev.gatehouse.app.kit.chart.ChartOrTable;
import dev.gatehouse.app.kit.chart.Histogram;
import dev.gatehouse.app.kit.chart.Ink;
import dev.gatehouse.app.kit.chart.Ring;
import dev.gatehouse.app.kit.chart.Sparkline;
import dev.gatehouse.app.kit.chart.StackedBars;
import dev.gatehouse.app.kit.code.CodeProblem;
import dev.gatehouse.app.kit.code.YamlArea;
import dev.gatehouse.app.kit.format.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Charts with invented values.
final class ChartSamples {
    private ChartSamples() {}

    static Card bars() {
        var chart = new StackedBars("Requests", StackedBars.Series.verdicts(), value -> Numbers.decimal(value, 0));
        var bars = new ArrayList<StackedBars.Bar>();
        for (int i = 0; i < 45; i++) {
            double wave = 40 + 6 * Math.sin(i / 4.0);
            bars.add(new StackedBars.Bar(
                    "14:%02d".formatted(i),
                    List.of(wave, 3 + i % 3.0, i % 9 == 0 ? 2.0 : 0.0, i > 30 && i < 36 ? 5.0 : 0.4)));
        }
        chart.show(bars);
        var both = new ChartOrTable(chart);
        return new Card("Requests/s")
                .subtitle("one-minute steps")
                .actions(both.toggle())
                .content(both);
    }

    static Card histogram() {
        var chart = new Histogram("Scores");
        var bins = new ArrayList<Histogram.Bin>();
        for (int i = 0; i < 50; i++) {
            bins.add(new Histogram.Bin(
                    Math.round(2500 * Math.exp(-i / 7.0) + 20), Math.round(900 * Math.exp((i - 49) / 8.0) + 4)));
        }
        chart.show(bins);
        chart.thresholdProperty().set(0.71);
        chart.released(0.62, "v41");
        return new Card("Scores").subtitle("square root").content(chart);
    }

    static Card area() {
        var chart = new AreaLine("Spend", "US dollars", value -> "$" + Numbers.count(Math.round(value)));
        var points = new ArrayList<AreaLine.Point>();
        for (int i = 0; i < 30; i++) {
            points.add(new AreaLine.Point("%02d:00".formatted(i % 24), 60.0 * i));
        }
        chart.show(points);
        chart.limit(2000, "Budget $2,000");
        var ring = new Ring("Score");
        ring.show(0.83, "83", "of 100", Ink.SUCCESS);
        var spark = new Sparkline("Blocked", Ink.BLOCK);
        spark.show(List.of(1.0, 3.0, 2.0, 5.0, 4.0, 6.0, 2.0));
        HBox.setHgrow(chart, Priority.ALWAYS);
        return new Card("Spend").content(new HBox(12, ring, chart, spark));
    }

    static Card yaml() {
        var area = new YamlArea();
        area.setText("""
                route: care-assistant
                guards:
                  injection:
                    mode: enforce
                    threshold: 1.71   # released: 0.62
                    model: "minilm"
                """);
        area.changedLines(Set.of(5));
        area.problems(List.of(new CodeProblem(5, 16, 4, CodeProblem.Severity.ERROR, "0 to 1")));
        area.chooseLines(2, 6);
        return new Card("policy.yaml").lined().flush(area);
    }
}
