package dev.gatehouse.app.kit.state;

import javafx.animation.PauseTransition;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Rows without content for a first load; they appear only when it takes longer than 300 ms, and do not move.
public final class Skeleton extends VBox {
    private static final double[] WIDTHS = {0.72, 0.6, 0.8, 0.5};

    public Skeleton(int rows) {
        super(12);
        getStyleClass().add("gh-skeletons");
        setAccessibleText("Loading");
        for (int i = 0; i < rows; i++) {
            double share = WIDTHS[i % WIDTHS.length];
            var lines = new VBox(6, bar(share * 320, 10), bar(share * 210, 8));
            HBox.setHgrow(lines, Priority.ALWAYS);
            getChildren().add(new HBox(12, bar(28, 28), lines, bar(48, 10)));
        }
        setVisible(false);
        var wait = new PauseTransition(Duration.millis(300));
        wait.setOnFinished(event -> setVisible(true));
        wait.play();
    }

    private static Region bar(double width, double height) {
        var bar = new Region();
        bar.getStyleClass().add("gh-skeleton");
        bar.setPrefSize(width, height);
        bar.setMaxSize(width, height);
        bar.setMinHeight(height);
        return bar;
    }
}
