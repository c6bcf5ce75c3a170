package dev.gatehouse.app.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/// A bar filled to a share of its width, with ticks for limits and thresholds.
public final class ShareBar extends Region {
    private final Region fill = new Region();
    private final Map<Region, Double> ticks = new LinkedHashMap<>();
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");

    public ShareBar(double share) {
        getStyleClass().add("gh-bar");
        fill.getStyleClass().add("gh-bar-fill");
        getChildren().add(fill);
        this.share.addListener(observable -> requestLayout());
        this.share.set(share);
    }

    /// The filled share, 0 to 1.
    public DoubleProperty shareProperty() {
        return share;
    }

    /// The colour of the fill.
    public ShareBar tone(Tone tone) {
        tone.on(this);
        return this;
    }

    /// Height 8, for scores.
    public ShareBar thick() {
        getStyleClass().add("gh-thick");
        return this;
    }

    /// A strong tick: the limit in force.
    public ShareBar tick(double at) {
        return addTick(at, new Region());
    }

    /// A muted tick: the limit of another version.
    public ShareBar mutedTick(double at) {
        var tick = new Region();
        tick.getStyleClass().add("gh-muted");
        return addTick(at, tick);
    }

    private ShareBar addTick(double at, Region tick) {
        tick.getStyleClass().add("gh-tick");
        ticks.put(tick, Math.clamp(at, 0, 1));
        getChildren().add(tick);
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double filled = Math.clamp(share.get(), 0, 1) * width;
        fill.resizeRelocate(0, 0, share.get() > 0 ? Math.max(filled, height) : 0, height);
        ticks.forEach((tick, at) -> tick.resizeRelocate(snapPositionX(at * width - 1), -3, 2, height + 6));
    }
}
