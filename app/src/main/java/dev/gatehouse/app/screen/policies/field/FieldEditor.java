package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// Edits one setting of a control. On the FX thread.
public interface FieldEditor {
    /// The node with its label and its error, always the same.
    Region node();

    /// Shows a value and what is wrong with it in the text; what a person is typing at the moment stays.
    void show(SettingValue value, String problem);

    /// Whether it takes a whole line.
    default boolean isWide() {
        return true;
    }

    /// The editor for the shape of a field.
    ///
    /// @param commit told each value that a person has settled on
    static FieldEditor of(SettingField field, Consumer<SettingValue> commit) {
        return switch (field) {
            case SettingField.Range range -> new RangeEditor(range, commit);
            case SettingField.Choice choice -> new ChoiceEditor(choice, commit);
            case SettingField.Choices choices -> new ChoicesEditor(choices, commit);
            case SettingField.TextList list -> new TextListEditor(list, commit);
        };
    }
}
