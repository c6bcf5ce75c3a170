package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.ModeSwitch;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.screen.policies.state.StageCard;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Mode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The path of a request from above: each stage with its two lines, its mode and, where it differs from the release, an
/// amber dot. Up and Down go from stage to stage.
final class PathPane extends VBox {
    private static final double HIGHEST = 92;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts = Texts.beside(PathPane.class);
    private final Consumer<Stage> onChoose;
    private final Map<Stage, Row> rows = new EnumMap<>(Stage.class);
    private final Label legend = new Label();
    private final Region legendDot = dot();

    PathPane(Consumer<Stage> onChoose) {
        this.onChoose = onChoose;
        setId("policies-path");
        getStyleClass().add("gh-path");
        var caption = new Label(texts.get("policies.path"));
        caption.getStyleClass().addAll("gh-small", "gh-muted");
        caption.setMinWidth(USE_PREF_SIZE);
        legend.getStyleClass().addAll("gh-small", "gh-muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(7, caption, space, legendDot, legend);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gh-path-head");
        getChildren().add(head);
        for (var stage : Stage.values()) {
            var row = new Row(stage);
            rows.put(stage, row);
            VBox.setVgrow(row, Priority.SOMETIMES);
            getChildren().add(row);
        }
    }

    /// Shows the stages and the release that they are compared with.
    void show(List<StageCard> cards, Stage chosen, Optional<String> release) {
        legend.setText(release.map(name -> texts.get("policies.path.changed", name))
                .orElseGet(() -> texts.get("policies.path.noRelease")));
        legendDot.setVisible(release.isPresent());
        for (var card : cards) {
            var row = rows.get(card.stage());
            if (row != null) {
                row.show(card, card.stage() == chosen, texts);
            }
        }
    }

    private void step(Stage from, int by) {
        int to = Math.clamp(from.ordinal() + by, 0, Stage.values().length - 1);
        var row = rows.get(Stage.values()[to]);
        if (row != null) {
            row.card.requestFocus();
            onChoose.accept(Stage.values()[to]);
        }
    }

    private static Region dot() {
        var dot = new Region();
        dot.getStyleClass().addAll("gh-dot", "gh-warning");
        return dot;
    }

    private final class Row extends HBox {
        private final ToggleButton card = new ToggleButton();
        private final StackPane ring;
        private final Label title = new Label();
        private final Label first = line();
        private final Label second = line();
        private final Badge badge = Badge.of(ModeSwitch.word(Mode.OFF));
        private final Region dot = dot();

        Row(Stage stage) {
            super(13);
            ring = new StackPane(Icons.small(stage.icon()));
            ring.getStyleClass().add("gh-path-ring");
            ring.setMinHeight(USE_PREF_SIZE);
            var rail = new VBox(
                    segment("gh-above", stage.ordinal() > 0),
                    ring,
                    segment("gh-below", stage.ordinal() < Stage.values().length - 1));
            rail.setAlignment(Pos.CENTER);
            rail.getStyleClass().add("gh-path-rail");
            title.getStyleClass().addAll("gh-section");
            title.setMinWidth(USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var head = new HBox(6, title, dot, space, badge);
            head.setAlignment(Pos.CENTER_LEFT);
            var content = new VBox(2, head, first, second);
            content.setAlignment(Pos.CENTER_LEFT);
            content.prefWidthProperty().bind(card.widthProperty().subtract(26));
            content.maxWidthProperty().bind(card.widthProperty().subtract(26));
            content.setMinWidth(0);
            card.setGraphic(content);
            card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            card.getStyleClass().add("gh-stage");
            card.setId("stage-" + stage.word());
            card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            card.setMinWidth(0);
            card.setOnAction(event -> {
                card.setSelected(true);
                onChoose.accept(stage);
            });
            card.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                    step(stage, event.getCode() == KeyCode.UP ? -1 : 1);
                    event.consume();
                }
            });
            HBox.setHgrow(card, Priority.ALWAYS);
            getChildren().setAll(rail, card);
            setMaxHeight(HIGHEST);
        }

        void show(StageCard now, boolean chosen, Texts words) {
            title.setText(now.title());
            first.setText(now.first());
            second.setText(now.second());
            badge.setVisible(now.mode().isPresent());
            badge.show(ModeSwitch.word(now.mode().orElse(Mode.OFF)));
            dot.setVisible(now.changed());
            dot.setManaged(now.changed());
            card.setSelected(chosen);
            ring.pseudoClassStateChanged(CHOSEN, chosen);
            String mode = now.mode().map(each -> ModeSwitch.word(each).word()).orElse("");
            String changed = now.changed() ? words.get("policies.path.isChanged") : "";
            card.setAccessibleText(String.join(". ", List.of(now.title(), mode, now.first(), now.second(), changed)));
            Buttons.tip(card, now.first() + "\n" + now.second());
        }

        private static Region segment(String side, boolean visible) {
            var segment = new Region();
            segment.getStyleClass().addAll("gh-path-line", side);
            segment.setVisible(visible);
            VBox.setVgrow(segment, Priority.ALWAYS);
            return segment;
        }

        private static Label line() {
            var label = new Label();
            label.getStyleClass().addAll("gh-caption", "gh-muted");
            label.setMinWidth(0);
            return label;
        }
    }
}
