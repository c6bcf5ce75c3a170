package dev.gatehouse.app.kit.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;

/// A small line without axes: the shape of the last minutes beside a figure.
public final class Sparkline extends ChartPane {
    private final Ink ink;
    private List<Double> amounts = List.of();

    public Sparkline(String name, Ink ink) {
        super(name);
        this.ink = ink;
        setPrefSize(96, 16);
    }

    /// Shows these amounts, oldest first.
    public void show(List<Double> newAmounts) {
        amounts = List.copyOf(newAmounts);
        repaint();
    }

    @Override
    public List<String> columns() {
        return List.of("Step", "Amount");
    }

    @Override
    public List<List<String>> rows() {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> List.of(String.valueOf(i), String.valueOf(amounts.get(i))))
                .toList();
    }

    @Override
    protected void paint(GraphicsContext pen, double width, double height) {
        if (amounts.size() < 2) {
            rule(pen, 0, height - 1, width, Ink.GRID);
            return;
        }
        double highest =
                Math.max(amounts.stream().mapToDouble(Double::doubleValue).max().orElse(1), 1e-9);
        double step = width / (amounts.size() - 1.0);
        pen.beginPath();
        pen.moveTo(0, height);
        for (int i = 0; i < amounts.size(); i++) {
            pen.lineTo(i * step, y(i, height, highest));
        }
        pen.lineTo(width, height);
        pen.closePath();
        pen.setFill(ink(ink, 0.2));
        pen.fill();
        pen.setStroke(ink(ink));
        pen.setLineWidth(1.2);
        for (int i = 1; i < amounts.size(); i++) {
            pen.strokeLine((i - 1) * step, y(i - 1, height, highest), i * step, y(i, height, highest));
        }
    }

    private double y(int index, double height, double highest) {
        return height - 1 - amounts.get(index) / highest * (height - 3);
    }
}
