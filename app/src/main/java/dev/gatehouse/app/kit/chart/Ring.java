package dev.gatehouse.app.kit.chart;

import dev.gatehouse.themes.Fonts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// A ring filled to a share, with a figure and a caption in the middle.
public final class Ring extends ChartPane {
    private static final double STROKE = 10;

    private double share;
    private String figure = "";
    private String caption = "";
    private Ink ink = Ink.SUCCESS;

    public Ring(String name) {
        super(name);
        setPrefSize(116, 116);
        setMinSize(116, 116);
        setMaxSize(116, 116);
    }

    /// Shows a share from 0 to 1 with its words.
    public void show(double newShare, String newFigure, String newCaption, Ink newInk) {
        share = Math.clamp(newShare, 0, 1);
        figure = newFigure;
        caption = newCaption;
        ink = newInk;
        repaint();
    }

    @Override
    public List<String> columns() {
        return List.of("Figure", "Of");
    }

    @Override
    public List<List<String>> rows() {
        return List.of(List.of(figure, caption));
    }

    @Override
    protected void paint(GraphicsContext pen, double width, double height) {
        double size = Math.min(width, height) - STROKE;
        double left = (width - size) / 2;
        double top = (height - size) / 2;
        pen.setLineWidth(STROKE);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setStroke(ink(Ink.TRACK));
        pen.strokeArc(left, top, size, size, 0, 360, ArcType.OPEN);
        if (share > 0) {
            pen.setStroke(ink(ink));
            pen.strokeArc(left, top, size, size, 90, -360 * share, ArcType.OPEN);
        }
        pen.setFill(ink(Ink.STRONG));
        pen.setFont(Font.font(Fonts.SANS, FontWeight.BOLD, 32));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(figure, width / 2, height / 2 - 6);
        label(pen, caption, width / 2, height / 2 + 20, TextAlignment.CENTER, Ink.MUTED);
    }
}
