package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Free texts, one a line, each of which can be changed and removed.
final class TextListEditor implements FieldEditor {
    private final Texts texts = Texts.beside(TextListEditor.class);
    private final SettingField.TextList field;
    private final Consumer<SettingValue> commit;
    private final VBox rows = new VBox(4);
    private final StringProperty problem = new SimpleStringProperty("");
    private final Region node;
    private List<String> shown = List.of();

    TextListEditor(SettingField.TextList field, Consumer<SettingValue> commit) {
        this.field = field;
        this.commit = commit;
        var add = Buttons.small(Buttons.plain(texts.get("field.add"), "fth-plus", this::add));
        add.setAccessibleText(texts.get("field.addTo", field.title()));
        Buttons.tip(add, field.description());
        var box = new VBox(4, rows, add);
        rows.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(rows.getChildren()));
        node = new Field(field.title(), box).error(problem);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(SettingValue value, String itsProblem) {
        problem.set(itsProblem);
        if (value instanceof SettingValue.Texts(var list) && !list.equals(shown)) {
            shown = list;
            rows.getChildren().setAll(list.stream().map(this::row).toList());
        }
    }

    private Node row(String text) {
        var typed = new TextField(text);
        typed.setAccessibleText(field.title());
        typed.getStyleClass().add("gh-mono-field");
        HBox.setHgrow(typed, Priority.ALWAYS);
        typed.setOnAction(event -> take());
        typed.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        var line = new HBox(6, typed);
        line.setAlignment(Pos.CENTER_LEFT);
        var remove = Buttons.icon("fth-x", texts.get("field.remove", text), "", () -> {
            rows.getChildren().remove(line);
            take();
        });
        line.getChildren().add(remove);
        return line;
    }

    private void add() {
        var line = row("");
        rows.getChildren().add(line);
        ((HBox) line).getChildren().getFirst().requestFocus();
    }

    private void take() {
        var list = new ArrayList<String>();
        for (var line : rows.getChildren()) {
            if (((HBox) line).getChildren().getFirst() instanceof TextField typed
                    && !typed.getText().isBlank()) {
                list.add(typed.getText().strip());
            }
        }
        if (!list.equals(shown)) {
            shown = List.copyOf(list);
            commit.accept(new SettingValue.Texts(shown));
        }
    }
}
