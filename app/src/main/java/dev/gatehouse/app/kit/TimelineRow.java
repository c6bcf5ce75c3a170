package dev.gatehouse.app.kit;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One stage of a trace: a ring with the stage's icon in the colour of its verdict, name and caption, milliseconds,
/// verdict;
/// below it, where there is one, the score against its threshold. Stages that did not run are shown as skipped.
public final class TimelineRow extends HBox {
    private static final double MS_WIDTH = 52;
    private static final double VERDICT_WIDTH = 80;

    private static final double COMPACT_MS_WIDTH = 34;
    private static final double COMPACT_VERDICT_WIDTH = 62;
    private static final double COMPACT_HEIGHT = 34;

    private final Label time = new Label();
    private final Label remark = new Label();
    private final Region line = new Region();
    private final HBox verdicts = new HBox(8);
    private final VBox middle = new VBox(2);

    /// @param icon the stage's icon
    /// @param name the stage or control
    /// @param caption one muted line
    /// @param millis how long it took, or `–` when it did not run
    public TimelineRow(String icon, String name, String caption, String millis, StateWord verdict) {
        var ring = new StackPane(Icons.tiny(icon));
        ring.getStyleClass().add("gh-ring");
        if (verdict.tone() != Tone.NEUTRAL) {
            ring.getStyleClass().add(verdict.tone().styleClass());
        }
        line.getStyleClass().add("gh-timeline-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        var rail = new VBox(ring, line);
        rail.setAlignment(Pos.TOP_CENTER);
        rail.setMinWidth(26);

        var title = new Label(name);
        title.getStyleClass().addAll("gh-medium", "gh-strong");
        remark.setText(caption);
        remark.getStyleClass().addAll("gh-caption", "gh-muted");
        if (!caption.isEmpty()) {
            Buttons.tip(remark, caption);
        }
        middle.getChildren().setAll(title, remark);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);

        time.setText(millis);
        time.getStyleClass().addAll("gh-mono", "gh-strong");
        time.setMinWidth(MS_WIDTH);
        time.setAlignment(Pos.CENTER_RIGHT);
        verdicts.getChildren().add(slot(verdict));
        verdicts.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("gh-timeline-row");
        getChildren().setAll(rail, middle, time, verdicts);
        setMinHeight(USE_PREF_SIZE);
        remark.setMinHeight(26);
        remark.setAlignment(Pos.TOP_LEFT);
    }

    /// Shows the score on a bar from 0 to 1 with the threshold in force, and a line of words under it.
    public TimelineRow score(double value, double threshold, String words) {
        return score(value, threshold, OptionalDouble.empty(), words);
    }

    /// The same, with a muted tick where another version has its threshold.
    public TimelineRow score(double value, double threshold, OptionalDouble otherThreshold, String words) {
        var bar = new ShareBar(value).thick();
        otherThreshold.ifPresent(bar::mutedTick);
        bar.tick(threshold);
        remark.setMinHeight(USE_PREF_SIZE);
        bar.tone(value >= threshold ? Tone.DANGER : Tone.SUCCESS);
        bar.setMaxWidth(260);
        var below = new Label(words);
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        below.getStyleClass().addAll("gh-caption", "gh-muted");
        VBox.setMargin(bar, new javafx.geometry.Insets(6, 0, 2, 0));
        VBox.setMargin(below, new javafx.geometry.Insets(0, 0, 10, 0));
        middle.getChildren().addAll(bar, below);
        return this;
    }

    /// Shows beside the verdict what another version says; a different verdict is filled with warning.
    public TimelineRow compare(StateWord other, boolean differs) {
        verdicts.getChildren().add(slot(other));
        if (differs) {
            getStyleClass().add("gh-differs");
        }
        return this;
    }

    /// For a drawer: narrow figures, and no empty line where there is no caption.
    public TimelineRow compact() {
        time.setMinWidth(COMPACT_MS_WIDTH);
        verdicts.getChildren().forEach(slot -> ((StackPane) slot).setMinWidth(COMPACT_VERDICT_WIDTH));
        setSpacing(8);
        if (remark.getText().isEmpty()) {
            remark.setManaged(false);
            middle.setMinHeight(COMPACT_HEIGHT);
        }
        return this;
    }

    /// The last row of its trace: no line goes on from it.
    public TimelineRow last() {
        line.setVisible(false);
        return this;
    }

    private static StackPane slot(StateWord word) {
        var slot = new StackPane(Badge.of(word));
        slot.setAlignment(Pos.TOP_RIGHT);
        slot.setMinWidth(VERDICT_WIDTH);
        return slot;
    }
}
