package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.Chip;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.spi.SettingField;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;

/// Chips for words, of which any number of at least a few can be chosen.
public final class ChipRow extends FlowPane {
    private final Texts texts = Texts.beside(ChipRow.class);
    private final Consumer<List<String>> commit;
    private final Consumer<String> refused;
    private final int atLeast;
    private List<SettingField.Option> options = List.of();

    /// @param commit told the chosen words, in the order of the options
    /// @param atLeast how many stay chosen
    /// @param refused told why a chip stays chosen
    public ChipRow(Consumer<List<String>> commit, int atLeast, Consumer<String> refused) {
        super(6, 6);
        this.commit = commit;
        this.atLeast = atLeast;
        this.refused = refused;
        setPrefWrapLength(300);
    }

    /// The words that there are, with their names; nothing happens when they are the same as before.
    public void options(List<SettingField.Option> now) {
        if (now.equals(options)) {
            return;
        }
        options = List.copyOf(now);
        getChildren().clear();
        for (var option : options) {
            var chip = new Chip(option.title());
            chip.setId("chip-" + option.word());
            chip.setOnAction(event -> toggle(chip));
            getChildren().add(chip);
        }
    }

    /// Shows these words as chosen.
    public void show(List<String> words) {
        for (int i = 0; i < options.size(); i++) {
            chip(i).setSelected(words.contains(options.get(i).word()));
        }
    }

    private void toggle(Chip chip) {
        var chosen = new java.util.ArrayList<String>();
        for (int i = 0; i < options.size(); i++) {
            if (chip(i).isSelected()) {
                chosen.add(options.get(i).word());
            }
        }
        if (chosen.size() < atLeast) {
            chip.setSelected(true);
            refused.accept(texts.get("field.atLeastOne"));
            return;
        }
        commit.accept(List.copyOf(chosen));
    }

    private Chip chip(int index) {
        return (Chip) getChildren().get(index);
    }
}
