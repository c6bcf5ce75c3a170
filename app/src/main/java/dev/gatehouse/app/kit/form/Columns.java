package dev.gatehouse.app.kit.form;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.StateWord;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Columns of a table: text at the left, numbers at the right, states as icon and word.
public final class Columns {
    private Columns() {}

    /// A table for rows of 32 px without content yet; `empty` stands in it then. Columns share the width.
    public static <S> TableView<S> table(javafx.scene.Node empty) {
        var table = new TableView<S>();
        table.setPlaceholder(empty);
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) change -> markEnds(table));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private static <S> void markEnds(TableView<S> table) {
        var columns = table.getColumns();
        columns.forEach(column -> column.getStyleClass().removeAll("gh-first", "gh-last"));
        if (!columns.isEmpty()) {
            columns.getFirst().getStyleClass().add("gh-first");
            columns.getLast().getStyleClass().add("gh-last");
        }
    }

    /// Rows of 28 px: logs and live data.
    public static <S> TableView<S> dense(TableView<S> table) {
        table.getStyleClass().add("dense");
        return table;
    }

    /// Words, cut with an ellipsis where the column is narrow.
    public static <S> TableColumn<S, String> text(String title, double width, Function<S, String> value) {
        var column = column(title, width, value);
        column.setCellFactory(itself -> new TextCell<>());
        return column;
    }

    /// Words that name the row.
    public static <S> TableColumn<S, String> name(String title, double width, Function<S, String> value) {
        return styled(text(title, width, value), "gh-strong");
    }

    /// Ids, digests, reasons and times in the fixed-width face.
    public static <S> TableColumn<S, String> mono(String title, double width, Function<S, String> value) {
        return styled(text(title, width, value), "gh-mono");
    }

    /// Secondary words.
    public static <S> TableColumn<S, String> muted(String title, double width, Function<S, String> value) {
        return styled(text(title, width, value), "gh-muted");
    }

    /// Formatted numbers, at the right; the unit belongs into the title.
    public static <S> TableColumn<S, String> number(String title, double width, Function<S, String> value) {
        return styled(text(title, width, value), "gh-number");
    }

    /// A state as icon and coloured word.
    public static <S> TableColumn<S, StateWord> state(String title, double width, Function<S, StateWord> value) {
        TableColumn<S, StateWord> column = column(title, width, value);
        column.setCellFactory(itself -> new StateCell<>());
        return column;
    }

    /// A state as a pill: only for the row's main status.
    public static <S> TableColumn<S, StateWord> badge(String title, double width, Function<S, StateWord> value) {
        TableColumn<S, StateWord> column = column(title, width, value);
        column.setCellFactory(itself -> new BadgeCell<>());
        return column;
    }

    private static <S, T> TableColumn<S, T> column(String title, double width, Function<S, T> value) {
        var column = new TableColumn<S, T>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
        return column;
    }

    private static <S> TableColumn<S, String> styled(TableColumn<S, String> column, String styleClass) {
        column.getStyleClass().add(styleClass);
        return column;
    }

    private static final class TextCell<S> extends TableCell<S, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? "" : text);
        }
    }

    private static final class StateCell<S> extends TableCell<S, StateWord> {
        @Override
        protected void updateItem(StateWord state, boolean empty) {
            super.updateItem(state, empty);
            Label word = empty ? null : Badge.inCell(state);
            setGraphic(word);
        }
    }

    private static final class BadgeCell<S> extends TableCell<S, StateWord> {
        @Override
        protected void updateItem(StateWord state, boolean empty) {
            super.updateItem(state, empty);
            Badge pill = empty ? null : Badge.of(state);
            setGraphic(pill);
        }
    }
}
