package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Segments;
import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.screen.playground.trial.KnownCases;
import dev.gatehouse.app.screen.playground.trial.KnownCases.KnownCase;
import dev.gatehouse.app.screen.playground.trial.KnownCases.Purpose;
import dev.gatehouse.app.text.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is asked: system message, user message, and cases to take them from.
final class PromptPane extends VBox {
    private static final double CASE_HEIGHT = 34;

    private final Texts texts;
    private final PlaygroundViewModel model;
    private final TextArea user = new TextArea();

    PromptPane(PlaygroundViewModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        var userCard = userCard();
        VBox.setVgrow(userCard, Priority.ALWAYS);
        getChildren().setAll(systemCard(), userCard, casesCard());
        setMinWidth(280);
    }

    void focus() {
        user.requestFocus();
    }

    private Card systemCard() {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPrefHeight(88);
        area.setMinHeight(64);
        area.setPromptText(texts.get("playground.system.prompt"));
        area.getStyleClass().add("gh-mono");
        area.setId("playground-system");
        area.setAccessibleText(texts.get("playground.system"));
        area.textProperty().bindBidirectional(model.form().system());
        return new Card(texts.get("playground.system"))
                .subtitle(texts.get("playground.system.optional"))
                .content(area);
    }

    private Card userCard() {
        user.setWrapText(true);
        user.setMinHeight(96);
        user.setPromptText(texts.get("playground.user.prompt"));
        user.setId("playground-user");
        user.setAccessibleText(texts.get("playground.user"));
        user.textProperty().bindBidirectional(model.form().user());
        var size = new Label();
        size.getStyleClass().addAll("gh-small", "gh-muted");
        size.setMinWidth(Region.USE_PREF_SIZE);
        model.form().user().subscribe(() -> size.setText(model.size()));
        model.sides().addListener((ListChangeListener<Object>) change -> size.setText(model.size()));
        size.setText(model.size());
        return new Card(texts.get("playground.user")).actions(size).content(user);
    }

    private Card casesCard() {
        List<KnownCase> cases = KnownCases.read();
        var list = new ListView<KnownCase>();
        list.setId("playground-cases");
        list.setFixedCellSize(CASE_HEIGHT);
        list.setPrefHeight(CASE_HEIGHT * 5 + 2);
        list.setMinHeight(CASE_HEIGHT * 3);
        list.setCellFactory(itself -> new CaseCell());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.form().use(chosen);
            }
        });
        var purposes = new Segments<>(List.of(Purpose.values()), this::word, Purpose.ATTACK).small();
        purposes.valueProperty().subscribe(purpose -> {
            list.getItems()
                    .setAll(cases.stream()
                            .filter(one -> one.purpose() == purpose)
                            .toList());
            list.scrollTo(0);
        });
        var row = new HBox(purposes);
        row.getStyleClass().add("playground-purposes");
        return new Card(texts.get("playground.cases"))
                .subtitle(texts.get("playground.cases.from"))
                .flush(new VBox(row, list));
    }

    private String word(Purpose purpose) {
        return switch (purpose) {
            case ATTACK -> texts.get("playground.cases.attack");
            case BENIGN -> texts.get("playground.cases.benign");
            case PERSONAL_DATA -> texts.get("playground.cases.personal");
        };
    }

    private static StateWord expected(Purpose purpose) {
        return switch (purpose) {
            case ATTACK -> StateWord.BLOCKED;
            case BENIGN -> StateWord.ALLOWED;
            case PERSONAL_DATA -> StateWord.MASKED;
        };
    }

    private static final class CaseCell extends ListCell<KnownCase> {
        private final Label text = new Label();
        private final Label category = new Label();
        private final HBox row = new HBox(10, text, category);

        CaseCell() {
            text.getStyleClass().add("gh-small");
            text.setMaxWidth(Double.MAX_VALUE);
            text.setGraphicTextGap(10);
            HBox.setHgrow(text, Priority.ALWAYS);
            category.getStyleClass().addAll("gh-caption", "gh-muted");
            category.setMinWidth(Region.USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
            // The row is as wide as the list, however long its text is.
            row.setMinWidth(0);
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(KnownCase item, boolean empty) {
            super.updateItem(item, empty);
            setText("");
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            StateWord word = expected(item.purpose());
            text.setText(item.text().replace('\n', ' '));
            text.setGraphic(word.tone().on(Icons.small(word.icon())));
            category.setText(item.category());
            setGraphic(row);
        }
    }
}
