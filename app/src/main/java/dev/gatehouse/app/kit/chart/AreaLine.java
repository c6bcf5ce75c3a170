package dev.gatehouse.app.kit.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// A line over time with its area filled; a limit may be drawn dashed across it.
public final class AreaLine extends ChartPane {
    /// One point: when it is, and its amount.
    public record Point(String time, double amount) {}

    private static final double LEFT = 40;
    private static final double BOTTOM = 20;
    private static final double TOP = 8;
    private static final int TIME_LABELS = 4;

    private final DoubleFunction<String> format;
    private final String unit;
    private List<Point> points = List.of();
    private OptionalDouble limit = OptionalDouble.empty();
    private String limitName = "";

    /// @param unit the title of the amounts when shown as a table
    public AreaLine(String name, String unit, DoubleFunction<String> format) {
        super(name);
        this.unit = unit;
        this.format = format;
    }

    /// Shows these points, oldest first.
    public void show(List<Point> newPoints) {
        points = List.copyOf(newPoints);
        repaint();
    }

    /// Draws a dashed limit with its name.
    public void limit(double amount, String name) {
        limit = OptionalDouble.of(amount);
        limitName = name;
        repaint();
    }

    @Override
    public List<String> columns() {
        return List.of("Time", unit);
    }

    @Override
    public List<List<String>> rows() {
        return points.stream()
                .map(point -> List.of(point.time(), format.apply(point.amount())))
                .toList();
    }

    @Override
    protected void paint(GraphicsContext pen, double width, double height) {
        double base = height - BOTTOM;
        double highest = points.stream().mapToDouble(Point::amount).max().orElse(0);
        var scale = Scale.to(Math.max(highest, limit.orElse(0)));
        double perUnit = (base - TOP) / scale.top();
        for (double tick : scale.ticks()) {
            rule(pen, LEFT, base - tick * perUnit, width - LEFT, tick == 0 ? Ink.AXIS : Ink.GRID);
            label(pen, format.apply(tick), LEFT - 8, base - tick * perUnit, TextAlignment.RIGHT, Ink.MUTED);
        }
        if (points.size() > 1) {
            paintLine(pen, width, base, perUnit);
            paintTimes(pen, width, height);
        }
        if (limit.isPresent()) {
            double y = Math.round(base - limit.getAsDouble() * perUnit) + 0.5;
            pen.setStroke(ink(Ink.WARNING));
            pen.setLineWidth(1);
            pen.setLineDashes(4, 3);
            pen.strokeLine(LEFT, y, width, y);
            pen.setLineDashes();
            label(pen, limitName, LEFT + 4, y + 9, TextAlignment.LEFT, Ink.WARNING);
        }
        paintCrosshair(pen, width, base, perUnit);
    }

    private double x(int index, double width) {
        return LEFT + (width - LEFT - 2) * index / (points.size() - 1.0);
    }

    private void paintLine(GraphicsContext pen, double width, double base, double perUnit) {
        pen.beginPath();
        pen.moveTo(x(0, width), base);
        for (int i = 0; i < points.size(); i++) {
            pen.lineTo(x(i, width), base - points.get(i).amount() * perUnit);
        }
        pen.lineTo(x(points.size() - 1, width), base);
        pen.closePath();
        pen.setFill(ink(Ink.ACCENT, 0.18));
        pen.fill();
        pen.beginPath();
        for (int i = 0; i < points.size(); i++) {
            double y = base - points.get(i).amount() * perUnit;
            if (i == 0) {
                pen.moveTo(x(i, width), y);
            } else {
                pen.lineTo(x(i, width), y);
            }
        }
        pen.setStroke(ink(Ink.ACCENT));
        pen.setLineWidth(1.5);
        pen.stroke();
    }

    private void paintTimes(GraphicsContext pen, double width, double height) {
        int labels = Math.min(TIME_LABELS, points.size());
        for (int i = 0; i < labels; i++) {
            int at = Math.round(i * (points.size() - 1f) / (labels - 1));
            var align = i == 0 ? TextAlignment.LEFT : i == labels - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            label(pen, points.get(at).time(), x(at, width), height - 8, align, Ink.MUTED);
        }
    }

    private void paintCrosshair(GraphicsContext pen, double width, double base, double perUnit) {
        if (Double.isNaN(pointerX()) || points.size() < 2 || pointerX() < LEFT) {
            return;
        }
        double share = Math.clamp((pointerX() - LEFT) / (width - LEFT - 2), 0, 1);
        int at = (int) Math.round(share * (points.size() - 1));
        var point = points.get(at);
        double x = x(at, width);
        double y = base - point.amount() * perUnit;
        pen.setFill(ink(Ink.MUTED));
        pen.fillRect(Math.round(x), TOP, 1, base - TOP);
        pen.setFill(ink(Ink.ACCENT));
        pen.fillOval(x - 3, y - 3, 6, 6);
        CrosshairBox.paint(
                this,
                pen,
                point.time(),
                List.of(new CrosshairBox.Line(Ink.ACCENT, unit, format.apply(point.amount()))),
                x,
                width);
    }
}
