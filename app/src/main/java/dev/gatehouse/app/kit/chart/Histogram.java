package dev.gatehouse.app.kit.chart;

import dev.gatehouse.app.kit.format.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;

/// Scores from 0 to 1 of benign and attack texts, with the threshold in force as a line that can be dragged, or moved
/// with
/// the arrow keys, and the released threshold dashed behind it. Heights follow a square root, so that small bins are
/// seen.
public final class Histogram extends ChartPane {
    /// How many texts of each kind fell into one bin.
    public record Bin(long benign, long attack) {}

    private static final double LEFT = 8;
    private static final double RIGHT = 8;
    private static final double TOP = 26;
    private static final double BOTTOM = 40;
    private static final double SLIDER = 12;
    private static final double STEP = 0.01;

    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.5);
    private OptionalDouble released = OptionalDouble.empty();
    private String releasedName = "";
    private List<Bin> bins = List.of();
    private DoubleConsumer onCommit = value -> {};

    public Histogram(String name) {
        super(name);
        setFocusTraversable(true);
        setPrefHeight(150);
        threshold.addListener(observable -> repaint());
        addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            drag(event.getX());
        });
        addEventHandler(javafx.scene.input.MouseEvent.MOUSE_DRAGGED, event -> drag(event.getX()));
        addEventHandler(javafx.scene.input.MouseEvent.MOUSE_RELEASED, event -> onCommit.accept(threshold.get()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        setCursor(Cursor.H_RESIZE);
    }

    /// The threshold in force, 0 to 1, in steps of a hundredth.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// Shows these bins, which divide 0 to 1 evenly.
    public void show(List<Bin> newBins) {
        bins = List.copyOf(newBins);
        repaint();
    }

    /// Tells the threshold each time a person has moved it and let go of it.
    public void onCommit(DoubleConsumer listener) {
        onCommit = listener;
    }

    /// Shows no threshold of a release.
    public void notReleased() {
        released = OptionalDouble.empty();
        repaint();
    }

    /// Shows the threshold of the release, with its name such as `v41`.
    public void released(double value, String name) {
        released = OptionalDouble.of(value);
        releasedName = name;
        repaint();
    }

    @Override
    public List<String> columns() {
        return List.of("Score", "Benign", "Attack");
    }

    @Override
    public List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < bins.size(); i++) {
            var from = Numbers.decimal((double) i / bins.size(), 2);
            var to = Numbers.decimal((i + 1.0) / bins.size(), 2);
            rows.add(List.of(
                    from + "–" + to,
                    Numbers.count(bins.get(i).benign()),
                    Numbers.count(bins.get(i).attack())));
        }
        return List.copyOf(rows);
    }

    @Override
    protected void paint(GraphicsContext pen, double width, double height) {
        double base = height - BOTTOM;
        double span = width - LEFT - RIGHT;
        paintBins(pen, span, base);
        rule(pen, LEFT, base, span, Ink.AXIS);
        for (int i = 0; i <= 5; i++) {
            var align = i == 0 ? TextAlignment.LEFT : i == 5 ? TextAlignment.RIGHT : TextAlignment.CENTER;
            label(pen, Numbers.decimal(i / 5.0, 1), LEFT + span * i / 5, base + 10, align, Ink.MUTED);
        }
        long benign = bins.stream().mapToLong(Bin::benign).sum();
        long attack = bins.stream().mapToLong(Bin::attack).sum();
        if (benign + attack > 0) {
            label(pen, "Benign · " + Numbers.count(benign), LEFT, 20, TextAlignment.LEFT, Ink.MUTED);
            label(pen, "Attack · " + Numbers.count(attack), width - RIGHT, 20, TextAlignment.RIGHT, Ink.DANGER);
        }
        paintThresholds(pen, span, base, height);
    }

    private void paintBins(GraphicsContext pen, double span, double base) {
        long highest = bins.stream()
                .mapToLong(bin -> Math.max(bin.benign(), bin.attack()))
                .max()
                .orElse(0);
        if (highest == 0) {
            return;
        }
        double slot = span / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            double x = LEFT + i * slot;
            double grey = Math.sqrt((double) bins.get(i).benign() / highest) * (base - TOP - 6);
            double red = Math.sqrt((double) bins.get(i).attack() / highest) * (base - TOP - 6);
            pen.setFill(ink(Ink.SUBTLE, 0.75));
            pen.fillRect(x, base - grey, Math.max(1, slot - 1), grey);
            pen.setFill(ink(Ink.BLOCK, 0.8));
            pen.fillRect(x, base - red, Math.max(1, slot - 1), red);
        }
    }

    private void paintThresholds(GraphicsContext pen, double span, double base, double height) {
        double draft = LEFT + span * threshold.get();
        if (released.isPresent()) {
            double x = LEFT + span * released.getAsDouble();
            pen.setStroke(ink(Ink.MUTED));
            pen.setLineWidth(1);
            pen.setLineDashes(3, 3);
            pen.strokeLine(Math.round(x) + 0.5, 12, Math.round(x) + 0.5, base);
            pen.setLineDashes();
            boolean before = released.getAsDouble() < threshold.get();
            label(
                    pen,
                    releasedName + " " + Numbers.decimal(released.getAsDouble(), 2),
                    before ? x - 5 : x + 5,
                    6,
                    before ? TextAlignment.RIGHT : TextAlignment.LEFT,
                    Ink.MUTED);
        }
        pen.setFill(ink(Ink.ACCENT));
        pen.fillRect(Math.round(draft) - 1, 0, 2, base);
        boolean room = threshold.get() < 0.8 && !(released.orElse(0) > threshold.get());
        strongLabel(
                pen,
                Numbers.decimal(threshold.get(), 2),
                room ? draft + 6 : draft - 6,
                6,
                room ? TextAlignment.LEFT : TextAlignment.RIGHT,
                Ink.ACCENT);
        double y = height - SLIDER;
        pen.setFill(ink(Ink.TRACK));
        pen.fillRoundRect(LEFT, y - 2, span, 4, 4, 4);
        pen.setFill(ink(Ink.ACCENT));
        pen.fillRoundRect(LEFT, y - 2, draft - LEFT, 4, 4, 4);
        pen.fillOval(draft - 7, y - 7, 14, 14);
        pen.setFill(ink(Ink.CARD));
        pen.fillOval(draft - 5, y - 5, 10, 10);
    }

    private void drag(double x) {
        double value = (x - LEFT) / (getWidth() - LEFT - RIGHT);
        set(Math.round(value / STEP) * STEP);
    }

    private void move(KeyEvent event) {
        int direction = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (direction != 0) {
            set(threshold.get() + direction * (event.isShiftDown() ? 10 : 1) * STEP);
            onCommit.accept(threshold.get());
            event.consume();
        }
    }

    private void set(double value) {
        threshold.set(Math.clamp(Math.round(value * 100) / 100.0, 0, 1));
    }
}
