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
        double highest = points.stream().mapToDouble(Point::amount).max().orElse(0);
        var axis = AmountAxis.paint(this, pen, width, height, Math.max(highest, limit.orElse(0)), format);
        if (points.size() > 1) {
            paintLine(pen, axis, width);
            paintTimes(pen, axis, width, height);
        }
        if (limit.isPresent()) {
            double y = Math.round(axis.y(limit.getAsDouble())) + 0.5;
            pen.setStroke(ink(Ink.WARNING));
            pen.setLineWidth(1);
            pen.setLineDashes(4, 3);
            pen.strokeLine(axis.left(), y, width, y);
            pen.setLineDashes();
            label(pen, limitName, axis.left() + 4, y + 9, TextAlignment.LEFT, Ink.LIMIT);
        }
        paintCrosshair(pen, axis, width);
    }

    private double x(int index, AmountAxis axis, double width) {
        return axis.left() + (width - axis.left() - 2) * index / (points.size() - 1.0);
    }

    private void paintLine(GraphicsContext pen, AmountAxis axis, double width) {
        pen.beginPath();
        pen.moveTo(axis.left(), axis.base());
        for (int i = 0; i < points.size(); i++) {
            pen.lineTo(x(i, axis, width), axis.y(points.get(i).amount()));
        }
        pen.lineTo(x(points.size() - 1, axis, width), axis.base());
        pen.closePath();
        pen.setFill(ink(Ink.ACCENT, 0.18));
        pen.fill();
        pen.beginPath();
        pen.moveTo(axis.left(), axis.y(points.getFirst().amount()));
        for (int i = 1; i < points.size(); i++) {
            pen.lineTo(x(i, axis, width), axis.y(points.get(i).amount()));
        }
        pen.setStroke(ink(Ink.ACCENT));
        pen.setLineWidth(1.5);
        pen.stroke();
    }

    private void paintTimes(GraphicsContext pen, AmountAxis axis, double width, double height) {
        int every = axis.labelStep(points.size(), width);
        for (int i = 0; i < points.size(); i += every) {
            double x = x(i, axis, width);
            if (x + labelWidth(points.get(i).time()) <= width) {
                label(pen, points.get(i).time(), x, height - 8, TextAlignment.LEFT, Ink.MUTED);
            }
        }
    }

    private void paintCrosshair(GraphicsContext pen, AmountAxis axis, double width) {
        if (Double.isNaN(pointerX()) || points.size() < 2 || pointerX() < axis.left()) {
            return;
        }
        double share = Math.clamp((pointerX() - axis.left()) / (width - axis.left() - 2), 0, 1);
        int at = (int) Math.round(share * (points.size() - 1));
        var point = points.get(at);
        double x = x(at, axis, width);
        double y = axis.y(point.amount());
        pen.setFill(ink(Ink.MUTED));
        pen.fillRect(Math.round(x), AmountAxis.top(), 1, axis.base() - AmountAxis.top());
        pen.setFill(ink(Ink.ACCENT));
        pen.fillOval(x - 3, y - 3, 6, 6);
        var words = List.of(new CrosshairBox.Line(Ink.ACCENT, unit, format.apply(point.amount())));
        CrosshairBox.paint(this, pen, point.time(), words, x, width);
    }
}
