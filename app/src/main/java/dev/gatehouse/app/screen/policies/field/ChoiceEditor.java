package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.Segments;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// One of a few words: a row of them, or a list to drop down where there are many.
final class ChoiceEditor implements FieldEditor {
    private static final int MOST_SEGMENTS = 3;

    private final SettingField.Choice field;
    private final ObjectProperty<String> value;
    private final StringProperty problem = new SimpleStringProperty("");
    private final Region node;
    private String shown;

    ChoiceEditor(SettingField.Choice field, Consumer<SettingValue> commit) {
        this.field = field;
        shown = field.standard().value();
        var words = field.options().stream().map(SettingField.Option::word).toList();
        Node control;
        if (words.size() <= MOST_SEGMENTS) {
            var segments = new Segments<>(words, this::title, shown).small();
            value = segments.valueProperty();
            control = segments;
        } else {
            var box = combo(words);
            value = box.valueProperty();
            control = box;
        }
        control.setAccessibleText(field.title());
        value.addListener((property, before, now) -> {
            if (!now.equals(shown)) {
                shown = now;
                commit.accept(new SettingValue.Text(now));
            }
        });
        node = new Field(field.title(), control).error(problem);
    }

    private ComboBox<String> combo(List<String> words) {
        var box = new ComboBox<String>();
        box.getItems().setAll(words);
        box.setValue(shown);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return word == null ? "" : title(word);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        return box;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean isWide() {
        return false;
    }

    @Override
    public void show(SettingValue now, String itsProblem) {
        problem.set(itsProblem);
        if (now instanceof SettingValue.Text(var word)) {
            shown = word;
            value.set(word);
        }
    }

    private String title(String word) {
        return field.options().stream()
                .filter(option -> option.word().equals(word))
                .map(SettingField.Option::title)
                .findFirst()
                .orElse(word);
    }
}
