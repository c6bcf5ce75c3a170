package dev.gatehouse.app.shell.palette;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.dialog.OverlayHost;
import dev.gatehouse.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The palette as an overlay: a field, and below it what fits under its headings. Arrow keys choose, Enter runs, Esc
/// closes.
public final class PaletteView {
    private static final double ROW = 34;
    private static final double TOP = 80;
    private static final int ROWS = 11;

    /// A row of the list: a heading, or an item with its index.
    private sealed interface Row {
        record Heading(String words) implements Row {}

        record Entry(PaletteItem item, int index) implements Row {}
    }

    private final Texts texts = Texts.beside(PaletteView.class);
    private final PaletteViewModel model;
    private final OverlayHost host;
    private final TextField field = new TextField();
    private final ListView<Row> list = new ListView<>();
    private final VBox box = new VBox();
    private boolean open;

    public PaletteView(PaletteViewModel model, OverlayHost host) {
        this.model = model;
        this.host = host;
        field.setPromptText(texts.get("palette.prompt"));
        field.setId("palette-field");
        field.textProperty().bindBidirectional(model.typed());
        HBox.setHgrow(field, Priority.ALWAYS);
        var head =
                new HBox(Tone.NEUTRAL.on(Icons.of("fth-search")), field, Buttons.keyCap(texts.get("palette.escape")));
        head.getStyleClass().add("gh-palette-field");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new RowCell());
        list.setPlaceholder(Tone.NEUTRAL.on(new Label(texts.get("palette.nothing"))));
        box.getChildren().setAll(head, list);
        box.getStyleClass().add("gh-palette");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.found().addListener((javafx.collections.ListChangeListener<PaletteItem>) change -> refill());
        model.chosen().addListener(observable -> choose());
        refill();
    }

    /// Opens the palette above everything; does nothing while it is open.
    public void open() {
        if (open) {
            return;
        }
        open = true;
        model.open();
        host.open(box, TOP, field, () -> open = false);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.next();
            case UP -> model.previous();
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        if (!model.found().isEmpty()) {
            host.close();
            model.run();
        }
    }

    private void refill() {
        var rows = new ArrayList<Row>();
        String group = "";
        for (int i = 0; i < model.found().size(); i++) {
            var item = model.found().get(i);
            if (!item.group().equals(group)) {
                group = item.group();
                rows.add(new Row.Heading(group));
            }
            rows.add(new Row.Entry(item, i));
        }
        list.getItems().setAll(rows);
        double height = Math.clamp(rows.size(), 2, ROWS) * ROW + 14;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        choose();
    }

    private void choose() {
        List<Row> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Entry entry
                    && entry.index() == model.chosen().get()) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - ROWS + 2));
            }
        }
    }

    private final class RowCell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("gh-heading");
            setText(null);
            setGraphic(null);
            setOnMouseClicked(null);
            if (empty) {
                return;
            }
            switch (row) {
                case Row.Heading(var words) -> {
                    getStyleClass().add("gh-heading");
                    setText(words);
                }
                case Row.Entry(var item, var index) -> {
                    setGraphic(line(item));
                    setOnMouseClicked(event -> {
                        model.choose(index);
                        run();
                    });
                }
            }
        }

        private HBox line(PaletteItem item) {
            var title = new Label(item.title());
            title.getStyleClass().add("gh-strong");
            var hint = new Label(item.hint());
            hint.getStyleClass().addAll("gh-caption", "gh-muted");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox(8, Tone.NEUTRAL.on(Icons.small(item.icon())), title, hint, space);
            if (!item.keys().isEmpty()) {
                line.getChildren().add(Buttons.keyCap(item.keys()));
            }
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
