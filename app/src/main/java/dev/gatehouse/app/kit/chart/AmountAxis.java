package dev.gatehouse.app.kit.chart;

import java.util.function.DoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Grid lines and labels of an amount axis, and the area that is left for the chart.
///
/// @param left where the chart starts
/// @param base the y of zero
/// @param perUnit pixels for an amount of one
record AmountAxis(double left, double base, double perUnit) {
    private static final double BOTTOM = 20;
    private static final double TOP = 8;
    private static final double GAP = 8;

    static AmountAxis paint(
            ChartPane chart,
            GraphicsContext pen,
            double width,
            double height,
            double highest,
            DoubleFunction<String> format) {
        var scale = Scale.to(highest);
        double widest = scale.ticks().stream()
                .mapToDouble(tick -> ChartPane.labelWidth(format.apply(tick)))
                .max()
                .orElse(0);
        var axis = new AmountAxis(widest + GAP, height - BOTTOM, (height - BOTTOM - TOP) / scale.top());
        for (double tick : scale.ticks()) {
            chart.rule(pen, axis.left, axis.y(tick), width - axis.left, tick == 0 ? Ink.AXIS : Ink.GRID);
            chart.label(pen, format.apply(tick), widest, axis.y(tick), TextAlignment.RIGHT, Ink.MUTED);
        }
        return axis;
    }

    /// The top of the chart.
    static double top() {
        return TOP;
    }

    /// Where an amount is.
    double y(double amount) {
        return base - amount * perUnit;
    }

    /// Every how many of `count` steps a label of a time fits.
    int labelStep(int count, double width) {
        double room = Math.max(1, Math.floor((width - left) / 84));
        return Math.max(1, (int) Math.ceil(count / room));
    }
}
