package dev.gatehouse.app.kit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Bars over time, stacked from below in the order of their series: for verdicts allowed, masked, rate-limited, blocked.
public final class StackedBars extends ChartPane {
    /// One colour of the stack.
    public record Series(String name, Ink ink) {
        /// The four verdicts in their fixed order and colours.
        public static List<Series> verdicts() {
            return List.of(
                    new Series("Allowed", Ink.ALLOW),
                    new Series("Masked", Ink.MASK),
                    new Series("Rate-limited", Ink.RATE),
                    new Series("Blocked", Ink.BLOCK));
        }
    }

    /// One bar: when it is, and an amount for each series.
    public record Bar(String time, List<Double> amounts) {
        public Bar {
            amounts = List.copyOf(amounts);
        }

        double total() {
            return amounts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private static final double LEFT = 34;
    private static final double BOTTOM = 20;
    private static final double TOP = 6;
    private static final int TIME_LABELS = 6;

    private final List<Series> series;
    private final DoubleFunction<String> format;
    private List<Bar> bars = List.of();

    /// @param format writes an amount on the axis and in the crosshair
    public StackedBars(String name, List<Series> series, DoubleFunction<String> format) {
        super(name);
        this.series = List.copyOf(series);
        this.format = format;
    }

    /// Shows these bars, oldest first.
    public void show(List<Bar> newBars) {
        bars = List.copyOf(newBars);
        repaint();
    }

    @Override
    public List<String> columns() {
        var titles = new ArrayList<String>();
        titles.add("Time");
        series.forEach(one -> titles.add(one.name()));
        return titles;
    }

    @Override
    public List<List<String>> rows() {
        return bars.stream()
                .map(bar -> {
                    var row = new ArrayList<String>();
                    row.add(bar.time());
                    bar.amounts().forEach(amount -> row.add(format.apply(amount)));
                    return List.copyOf(row);
                })
                .toList();
    }

    @Override
    protected void paint(GraphicsContext pen, double width, double height) {
        double base = height - BOTTOM;
        var scale = Scale.to(bars.stream().mapToDouble(Bar::total).max().orElse(0));
        double perUnit = (base - TOP) / scale.top();
        for (double tick : scale.ticks()) {
            rule(pen, LEFT, base - tick * perUnit, width - LEFT, tick == 0 ? Ink.AXIS : Ink.GRID);
            label(pen, format.apply(tick), LEFT - 8, base - tick * perUnit, TextAlignment.RIGHT, Ink.MUTED);
        }
        if (bars.isEmpty()) {
            return;
        }
        double slot = (width - LEFT) / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            paintBar(pen, bars.get(i), LEFT + i * slot, Math.max(1, slot - Math.min(2, slot / 4)), base, perUnit);
        }
        int every = Math.max(1, (bars.size() - 1) / (TIME_LABELS - 1));
        for (int i = 0; i < bars.size(); i += every) {
            double x = LEFT + (i + 0.5) * slot;
            var align = i == 0 ? TextAlignment.LEFT : x > width - 24 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            label(pen, bars.get(i).time(), i == 0 ? LEFT : Math.min(x, width), height - 8, align, Ink.MUTED);
        }
        paintCrosshair(pen, width, base, slot);
    }

    private void paintBar(GraphicsContext pen, Bar bar, double x, double width, double base, double perUnit) {
        double y = base;
        for (int i = 0; i < Math.min(series.size(), bar.amounts().size()); i++) {
            double amount = bar.amounts().get(i);
            if (amount > 0) {
                double size = Math.max(1, amount * perUnit);
                var ink = series.get(i).ink();
                pen.setFill(ink(ink, ink == Ink.ALLOW ? 0.6 : 1));
                pen.fillRect(x, y - size, width, size);
                y -= size;
            }
        }
    }

    private void paintCrosshair(GraphicsContext pen, double width, double base, double slot) {
        int at = (int) Math.floor((pointerX() - LEFT) / slot);
        if (Double.isNaN(pointerX()) || at < 0 || at >= bars.size()) {
            return;
        }
        var bar = bars.get(at);
        double x = LEFT + (at + 0.5) * slot;
        pen.setFill(ink(Ink.MUTED));
        pen.fillRect(Math.round(x), TOP, 1, base - TOP);
        var words = new ArrayList<CrosshairBox.Line>();
        for (int i = 0; i < Math.min(series.size(), bar.amounts().size()); i++) {
            words.add(new CrosshairBox.Line(series.get(i).ink(), series.get(i).name(), format.apply(bar.amounts().get(i))));
        }
        CrosshairBox.paint(this, pen, bar.time(), words, x, width);
    }
}
