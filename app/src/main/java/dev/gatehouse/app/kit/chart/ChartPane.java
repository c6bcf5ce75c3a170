package dev.gatehouse.app.kit.chart;

import dev.gatehouse.themes.Fonts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A chart on a canvas: it paints at most once a pulse, in the inks of the theme, and knows where the pointer is. What
/// it
/// shows can also be read as a table.
public abstract class ChartPane extends Region {
    private static final StyleablePropertyFactory<ChartPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<Ink, CssMetaData<ChartPane, Color>> INKS = inks();
    private static final Font LABEL = Font.font(Fonts.SANS, 11);
    private static final Font LABEL_BOLD = Font.font(Fonts.SANS, javafx.scene.text.FontWeight.BOLD, 11);

    private final Canvas canvas = new Canvas();
    private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);
    private boolean stale = true;
    private double pointerX = Double.NaN;

    /// @param name what a screen reader says
    protected ChartPane(String name) {
        Fonts.load();
        getStyleClass().add("gh-chart");
        setAccessibleText(name);
        for (var ink : Ink.values()) {
            inks.put(ink, new InkProperty(ink));
        }
        getChildren().add(canvas);
        setMinSize(40, 16);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseDragged(event -> point(event.getX()));
        setOnMouseExited(event -> point(Double.NaN));
    }

    /// The titles of the columns when the chart is shown as a table.
    public abstract List<String> columns();

    /// The rows of that table, formatted.
    public abstract List<List<String>> rows();

    /// Draws everything on a cleared canvas.
    protected abstract void paint(GraphicsContext pen, double width, double height);

    /// Asks for a repaint with the next pulse.
    protected final void repaint() {
        stale = true;
        requestLayout();
    }

    /// The pointer's x within the chart, or NaN when it is elsewhere.
    protected final double pointerX() {
        return pointerX;
    }

    /// The colour of an ink in the theme of now.
    protected final Color ink(Ink ink) {
        return inks.computeIfAbsent(ink, InkProperty::new).get();
    }

    /// The same with an opacity.
    protected final Color ink(Ink ink, double opacity) {
        Color colour = ink(ink);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    /// Sets an 11 px label.
    protected final void label(GraphicsContext pen, String text, double x, double y, TextAlignment align, Ink ink) {
        write(pen, text, x, y, align, ink, LABEL);
    }

    /// Sets an 11 px label in semibold.
    protected final void strongLabel(
            GraphicsContext pen, String text, double x, double y, TextAlignment align, Ink ink) {
        write(pen, text, x, y, align, ink, LABEL_BOLD);
    }

    /// How wide an 11 px label is.
    protected static double labelWidth(String text) {
        var measure = new Text(text);
        measure.setFont(LABEL);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }

    /// Draws a horizontal line of one pixel.
    protected final void rule(GraphicsContext pen, double x, double y, double width, Ink ink) {
        pen.setFill(ink(ink));
        pen.fillRect(x, Math.round(y), width, 1);
    }

    private void write(GraphicsContext pen, String text, double x, double y, TextAlignment align, Ink ink, Font font) {
        pen.setFont(font);
        pen.setFill(ink(ink));
        pen.setTextAlign(align);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(text, x, y);
    }

    private void point(double x) {
        pointerX = x;
        repaint();
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.max(1, snapSizeX(getWidth()));
        double height = Math.max(1, snapSizeY(getHeight()));
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            stale = true;
        }
        if (stale) {
            stale = false;
            var pen = canvas.getGraphicsContext2D();
            pen.clearRect(0, 0, width, height);
            pen.setLineDashes();
            paint(pen, width, height);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 120;
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private static Map<Ink, CssMetaData<ChartPane, Color>> inks() {
        var metas = new EnumMap<Ink, CssMetaData<ChartPane, Color>>(Ink.class);
        for (var ink : Ink.values()) {
            metas.put(ink, FACTORY.createColorCssMetaData(ink.property(), chart -> chart.property(ink), Color.GRAY));
        }
        return metas;
    }

    private StyleableProperty<Color> property(Ink ink) {
        return inks.computeIfAbsent(ink, InkProperty::new);
    }

    private final class InkProperty extends SimpleStyleableObjectProperty<Color> {
        InkProperty(Ink ink) {
            super(meta(ink), ChartPane.this, ink.property(), Color.GRAY);
        }

        @Override
        protected void invalidated() {
            repaint();
        }
    }

    private static CssMetaData<ChartPane, Color> meta(Ink ink) {
        return java.util.Objects.requireNonNull(INKS.get(ink));
    }
}
