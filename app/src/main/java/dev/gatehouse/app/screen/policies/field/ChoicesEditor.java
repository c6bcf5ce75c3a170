package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Region;

/// Several of a few words, as chips; at least one stays chosen.
final class ChoicesEditor implements FieldEditor {
    private static final int FEW = 2;

    private final ChipRow chips;
    private final StringProperty problem = new SimpleStringProperty("");
    private final Region node;
    private final boolean wide;

    ChoicesEditor(SettingField.Choices field, Consumer<SettingValue> commit) {
        chips = new ChipRow(words -> commit.accept(new SettingValue.Texts(words)), 1, problem::set);
        wide = field.options().size() > FEW;
        chips.options(field.options());
        chips.setAccessibleText(field.title());
        node = new Field(field.title(), chips).error(problem);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public boolean isWide() {
        return wide;
    }

    @Override
    public void show(SettingValue value, String itsProblem) {
        problem.set(itsProblem);
        if (value instanceof SettingValue.Texts(var words)) {
            chips.show(words);
        }
    }
}
