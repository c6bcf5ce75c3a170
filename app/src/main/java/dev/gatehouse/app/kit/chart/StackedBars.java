package dev.gatehouse.app.kit.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Bars over time, stacked from below in the order of their series: for verdicts allowed, masked, rate-limited,
/// blocked.
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
        double highest = bars.stream().mapToDouble(Bar::total).max().orElse(0);
        var axis = AmountAxis.paint(this, pen, width, height, highest, format);
        if (bars.isEmpty()) {
            return;
        }
        double slot = (width - axis.left()) / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            paintBar(pen, axis, bars.get(i), axis.left() + i * slot, Math.max(1, slot - Math.min(2, slot / 4)));
        }
        int every = axis.labelStep(bars.size(), width);
        for (int i = 0; i < bars.size(); i += every) {
            double x = axis.left() + i * slot;
            if (x + labelWidth(bars.get(i).time()) <= width) {
                label(pen, bars.get(i).time(), x, height - 8, TextAlignment.LEFT, Ink.MUTED);
            }
        }
        paintCrosshair(pen, axis, width, slot);
    }

    private void paintBar(GraphicsContext pen, AmountAxis axis, Bar bar, double x, double width) {
        double y = axis.base();
        for (int i = 0; i < Math.min(series.size(), bar.amounts().size()); i++) {
            double amount = bar.amounts().get(i);
            if (amount > 0) {
                double size = Math.max(1, amount * axis.perUnit());
                var ink = series.get(i).ink();
                pen.setFill(ink(ink, ink == Ink.ALLOW ? 0.6 : 1));
                pen.fillRect(x, y - size, width, size);
                y -= size;
            }
        }
    }

    private void paintCrosshair(GraphicsContext pen, AmountAxis axis, double width, double slot) {
        int at = (int) Math.floor((pointerX() - axis.left()) / slot);
        if (Double.isNaN(pointerX()) || at < 0 || at >= bars.size()) {
            return;
        }
        var bar = bars.get(at);
        double x = axis.left() + (at + 0.5) * slot;
        pen.setFill(ink(Ink.MUTED));
        pen.fillRect(Math.round(x), AmountAxis.top(), 1, axis.base() - AmountAxis.top());
        var words = new ArrayList<CrosshairBox.Line>();
        for (int i = 0; i < Math.min(series.size(), bar.amounts().size()); i++) {
            words.add(new CrosshairBox.Line(
                    series.get(i).ink(),
                    series.get(i).name(),
                    format.apply(bar.amounts().get(i))));
        }
        CrosshairBox.paint(this, pen, bar.time(), words, x, width);
    }
}
