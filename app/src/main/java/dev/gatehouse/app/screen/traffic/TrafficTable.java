package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.form.Columns;
import dev.gatehouse.app.kit.format.Money;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The rows, newest first, and what stands there when there are none.
final class TrafficTable {
    private static final String NOTHING = "–";
    private static final int ROLE_COLUMN = 2;
    private static final int GPU_COLUMN = 8;
    private static final double NARROW = 780;

    private final TrafficViewModel model;
    private final Texts texts;
    private final ScreenContext context;
    private final TableView<TrafficRow> table;
    private final Card card;

    TrafficTable(TrafficViewModel model, Texts texts, ScreenContext context) {
        this.model = model;
        this.texts = texts;
        this.context = context;
        var empty = new StackPane();
        table = Columns.dense(Columns.table(empty));
        table.setId("traffic-rows");
        table.getColumns().setAll(columns(context.clock().getZone()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        // Beside the drawer in a small window, what the drawer tells as well makes room.
        for (int least : List.of(ROLE_COLUMN, GPU_COLUMN)) {
            table.getColumns()
                    .get(least)
                    .visibleProperty()
                    .bind(table.widthProperty().greaterThan(NARROW));
        }
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.chosen().set(Optional.of(now));
            }
        });
        model.chosen().subscribe(now -> now.ifPresent(table.getSelectionModel()::select));
        model.held()
                .bind(table.hoverProperty()
                        .and(Bindings.isNotEmpty(model.rows()))
                        .or(Bindings.createBooleanBinding(
                                () -> model.chosen().get().isPresent(), model.chosen())));
        var states = new TrafficStates(model, texts, context);
        model.emptiness().subscribe(now -> empty.getChildren().setAll(states.of(now)));
        VBox.setVgrow(table, Priority.ALWAYS);
        card = new Card("");
        card.getChildren().setAll(fresh(), table, foot());
    }

    private List<TableColumn<TrafficRow, ?>> columns(ZoneId zone) {
        return List.of(
                fixed(Columns.mono(
                        texts.get("traffic.time"),
                        118,
                        row -> Times.log(row.event().at(), zone))),
                fixed(Columns.mono(
                        texts.get("traffic.key"),
                        120,
                        row -> or(row.event().key().prefix()))),
                fixed(Columns.text(
                        texts.get("traffic.role"),
                        54,
                        row -> or(row.event().key().role()))),
                fixed(Columns.text(
                        texts.get("traffic.model"), 80, row -> or(row.event().model()))),
                fixed(Columns.state(
                        texts.get("traffic.verdict"),
                        108,
                        row -> Words.of(row.event().verdict()))),
                Columns.mono(
                        texts.get("traffic.reason"), 124, row -> row.event().reason()),
                fixed(Columns.number(texts.get("traffic.tokens"), 60, row -> tokens(row.event()))),
                fixed(Columns.number(
                        texts.get("traffic.cost"),
                        82,
                        row -> Money.usdMicros(row.event().usage().costUsdMicros()))),
                fixed(Columns.number(
                        texts.get("traffic.gpu"),
                        66,
                        row -> Numbers.count(row.event().usage().gpuMillis()))),
                fixed(Columns.number(
                        texts.get("traffic.ms"),
                        52,
                        row -> Numbers.count(row.event().usage().totalMillis()))));
    }

    /// Only the reason grows and shrinks; what has a fixed form keeps its width.
    private static <T> TableColumn<TrafficRow, T> fixed(TableColumn<TrafficRow, T> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    static String tokens(TrafficEvent event) {
        long all = event.usage().inputTokens() + event.usage().outputTokens();
        return all == 0 ? NOTHING : Numbers.count(all);
    }

    private static String or(String word) {
        return word.isEmpty() ? NOTHING : word;
    }

    private Node fresh() {
        Button show = new Button();
        show.setId("traffic-new");
        show.getStyleClass().add("gh-new-rows");
        show.setMaxWidth(Double.MAX_VALUE);
        show.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "traffic.new", Numbers.count(model.waiting().get())),
                        model.waiting()));
        show.setOnAction(event -> {
            model.showWaiting();
            table.scrollTo(0);
        });
        show.visibleProperty().bind(model.waiting().greaterThan(0));
        show.managedProperty().bind(show.visibleProperty());
        return show;
    }

    private Node foot() {
        var shown = new Label();
        shown.getStyleClass().addAll("gh-small", "gh-muted");
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.rows().isEmpty()
                                ? ""
                                : texts.get(
                                        "traffic.rows",
                                        Numbers.count(model.rows().size()),
                                        Numbers.count(model.matching().get())),
                        model.rows(),
                        model.matching()));
        var older = Buttons.link(texts.get("traffic.older"), model::showOlder);
        older.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.matching().get() > model.rows().size(), model.rows(), model.matching()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var kept = new Label(texts.get("traffic.kept"));
        kept.getStyleClass().addAll("gh-small", "gh-muted");
        var foot = new HBox(12, shown, older, space, kept);
        foot.getStyleClass().add("gh-table-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    Card card() {
        return card;
    }

    void next() {
        table.getSelectionModel().selectNext();
        scroll();
    }

    void previous() {
        table.getSelectionModel().selectPrevious();
        scroll();
    }

    private void scroll() {
        int at = table.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            table.scrollTo(Math.max(0, at - 3));
        }
    }

    /// Nothing is chosen any more; the focus is where it was.
    void leave() {
        table.getSelectionModel().clearSelection();
        model.chosen().set(Optional.empty());
        table.requestFocus();
    }

    void copyRequestId() {
        model.chosen().get().ifPresent(row -> {
            context.clipboard().copy(row.event().requestId());
            context.toasts().show(Toast.of(Toast.Tone.INFO, texts.get("traffic.copied")));
        });
    }
}
