package dev.gatehouse.app.kit.chart;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The small box beside the crosshair with the exact values.
final class CrosshairBox {
    /// A value of one series.
    record Line(Ink ink, String name, String value) {}

    private static final double WIDTH = 148;
    private static final double ROW = 16;

    private CrosshairBox() {}

    static void paint(ChartPane chart, GraphicsContext pen, String title, List<Line> lines, double x, double width) {
        double left = x + 8 + WIDTH > width ? x - 8 - WIDTH : x + 8;
        double height = 12 + ROW * (lines.size() + 1);
        pen.setFill(chart.ink(Ink.CARD));
        pen.fillRoundRect(left, 2, WIDTH, height, 8, 8);
        pen.setStroke(chart.ink(Ink.AXIS));
        pen.setLineWidth(1);
        pen.strokeRoundRect(left + 0.5, 2.5, WIDTH - 1, height - 1, 8, 8);
        chart.strongLabel(pen, title, left + 10, 2 + 6 + ROW / 2, TextAlignment.LEFT, Ink.STRONG);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double y = 2 + 6 + ROW * (i + 1.5);
            pen.setFill(chart.ink(line.ink()));
            pen.fillRoundRect(left + 10, y - 4, 8, 8, 3, 3);
            chart.label(pen, line.name(), left + 24, y, TextAlignment.LEFT, Ink.MUTED);
            chart.strongLabel(pen, line.value(), left + WIDTH - 10, y, TextAlignment.RIGHT, Ink.STRONG);
        }
    }
}
