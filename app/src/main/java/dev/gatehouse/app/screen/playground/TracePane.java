package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.TimelineRow;
import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.decision.Stage;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The decision trace: what is decided, then every control with its verdict.
final class TracePane extends StackPane {
    private final Texts texts;
    private final PlaygroundViewModel model;
    private final Label icon = new Label();
    private final Label title = new Label();
    private final Label caption = new Label();
    private final HBox headline = new HBox(12);
    private final HBox columns = new HBox();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Label time = new Label();
    private final HBox foot = new HBox(8);
    private final StackPane empty = new StackPane();

    TracePane(PlaygroundViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setMinWidth(380);
        var every = new CheckBox(texts.get("playground.every"));
        every.setMinWidth(Region.USE_PREF_SIZE);
        every.getStyleClass().add("gh-small");
        every.selectedProperty().bindBidirectional(model.form().everyControl());
        Buttons.tip(every, texts.get("playground.every.tip"));
        build();
        getChildren()
                .setAll(new Card(texts.get("playground.trace"))
                        .actions(every)
                        .lined()
                        .flush(new VBox(headline, columns, stack(), foot)));
        model.headline().subscribe(this::showHeadline);
        model.trace().addListener((ListChangeListener<TraceLine>) change -> showRows());
        model.sides().addListener((ListChangeListener<TrialSide>) change -> showFrame());
        showRows();
        showFrame();
    }

    private Node stack() {
        var stack = new StackPane(scroll, empty);
        VBox.setVgrow(stack, Priority.ALWAYS);
        return stack;
    }

    private void build() {
        title.getStyleClass().addAll("gh-section", "playground-headline-title");
        title.setId("playground-headline");
        title.setMinWidth(0);
        caption.getStyleClass().addAll("gh-small", "gh-muted");
        caption.setMinWidth(0);
        var words = new VBox(2, title, caption);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        headline.getChildren().setAll(icon, words);
        headline.getStyleClass().add("playground-headline");
        columns.getStyleClass().add("playground-columns");
        rows.getStyleClass().add("gh-timeline");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        time.getStyleClass().addAll("gh-small", "gh-muted");
        var remark = new Label(texts.get("playground.sameSeed"));
        remark.getStyleClass().addAll("gh-small", "gh-muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot.getChildren().setAll(time, space, remark);
        foot.getStyleClass().add("playground-foot");
        var link = new Label(texts.get("playground.empty.keys"));
        link.getStyleClass().addAll("gh-small", "gh-muted");
        empty.getChildren()
                .setAll(new EmptyState(
                        "fth-shield", texts.get("playground.empty"), texts.get("playground.empty.why"), link));
    }

    private void showHeadline(Headline now) {
        icon.setGraphic(Icons.large(now.icon()));
        now.tone().on(icon);
        title.setText(now.title());
        caption.setText(now.caption());
        Buttons.tip(title, now.title());
        Buttons.tip(caption, now.caption());
        headline.getStyleClass().remove("playground-flips");
        if (now.flips()) {
            headline.getStyleClass().add("playground-flips");
        }
    }

    private void showFrame() {
        boolean any = !model.sides().isEmpty();
        boolean traced = !model.trace().isEmpty();
        for (Node node : new Node[] {headline, foot}) {
            node.setVisible(any);
            node.setManaged(any);
        }
        columns.setVisible(traced);
        columns.setManaged(traced);
        empty.setVisible(!any);
        columns.getChildren().setAll(head(texts.get("playground.column.stage"), -1, Pos.CENTER_LEFT));
        columns.getChildren().add(head(texts.get("playground.column.ms"), 52, Pos.CENTER_RIGHT));
        model.sides().forEach(side -> columns.getChildren().add(head(side.name(), 80, Pos.CENTER_RIGHT)));
        time.setText(model.sides().stream()
                .findFirst()
                .flatMap(TrialSide::request)
                .map(verdict -> texts.get(
                        "playground.policyTime",
                        Durations.millis(verdict.trace().nanos())))
                .orElse(""));
    }

    private static Label head(String words, double width, Pos alignment) {
        var label = new Label(words);
        label.getStyleClass().addAll("gh-caption", "gh-muted", "gh-bold");
        label.setAlignment(alignment);
        if (width < 0) {
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        } else {
            label.setMinWidth(width);
            label.setMaxWidth(width);
        }
        return label;
    }

    private void showRows() {
        rows.getChildren().clear();
        var lines = model.trace();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var row = new TimelineRow(icon(line.stage()), line.name(), line.caption(), line.millis(), line.word());
            line.score().ifPresent(bar -> row.score(bar.value(), bar.threshold(), bar.otherThreshold(), bar.words()));
            line.other().ifPresent(word -> row.compare(word, line.differs()));
            if (i == lines.size() - 1) {
                row.last();
            }
            rows.getChildren().add(row);
        }
        showFrame();
    }

    private static String icon(Stage stage) {
        return switch (stage) {
            case IDENTITY -> "fth-user-check";
            case ACCESS -> "fth-users";
            case INPUT -> "fth-check-square";
            case GUARDS -> "fth-shield";
            case LIMITS -> "fth-clock";
            case UPSTREAM -> "fth-cpu";
            case OUTPUT -> "fth-message-square";
        };
    }
}
