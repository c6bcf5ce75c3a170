package dev.gatehouse.app.kit.chart;

import dev.gatehouse.app.kit.Buttons;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/// A chart, or the same values as a table; its [#toggle] belongs into the card's header.
public final class ChartOrTable extends StackPane {
    private final ChartPane chart;
    private final Button toggle;

    public ChartOrTable(ChartPane chart) {
        this.chart = chart;
        toggle = Buttons.icon("fth-list", "Show as table", "", this::swap);
        getChildren().setAll(chart);
    }

    /// The button that swaps chart and table.
    public Button toggle() {
        return toggle;
    }

    private void swap() {
        boolean toTable = getChildren().contains(chart);
        getChildren().setAll(toTable ? table() : chart);
        String name = toTable ? "Show as chart" : "Show as table";
        toggle.setGraphic(dev.gatehouse.app.kit.Icons.small(toTable ? "fth-bar-chart-2" : "fth-list"));
        toggle.setAccessibleText(name);
        Buttons.tip(toggle, name);
    }

    private TableView<List<String>> table() {
        var table = new TableView<List<String>>();
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var titles = chart.columns();
        for (int i = 0; i < titles.size(); i++) {
            int at = i;
            var column = new TableColumn<List<String>, String>(titles.get(i));
            column.setCellValueFactory(
                    row -> new SimpleStringProperty(row.getValue().get(at)));
            if (i > 0) {
                column.getStyleClass().add("gh-number");
            }
            table.getColumns().add(column);
        }
        table.getItems().setAll(chart.rows());
        return table;
    }
}
