package dev.gatehouse.app.screen.policies.field;

import dev.gatehouse.app.kit.Chip;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.spi.SettingField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Chips for words, of which any number of at least a few can be chosen.
public final class ChipRow extends StackPane {
    private static final int FEW = 2;
    private static final double GAP = 6;
    private static final double WRAP = 300;

    private final List<Chip> chips = new ArrayList<>();
    private final Texts texts = Texts.beside(ChipRow.class);
    private final Consumer<List<String>> commit;
    private final Consumer<String> refused;
    private final int atLeast;
    private List<SettingField.Option> options = List.of();

    /// @param commit told the chosen words, in the order of the options
    /// @param atLeast how many stay chosen
    /// @param refused told why a chip stays chosen
    public ChipRow(Consumer<List<String>> commit, int atLeast, Consumer<String> refused) {
        this.commit = commit;
        this.atLeast = atLeast;
        this.refused = refused;
        setAlignment(Pos.TOP_LEFT);
    }

    /// The words that there are, with their names; nothing happens when they are the same as before.
    public void options(List<SettingField.Option> now) {
        if (now.equals(options)) {
            return;
        }
        options = List.copyOf(now);
        chips.clear();
        for (var option : options) {
            var chip = new Chip(option.title());
            chip.setId("chip-" + option.word());
            chip.setOnAction(event -> toggle(chip));
            chips.add(chip);
        }
        getChildren().setAll(row());
    }

    /// Shows these words as chosen.
    public void show(List<String> words) {
        for (int i = 0; i < options.size(); i++) {
            chips.get(i).setSelected(words.contains(options.get(i).word()));
        }
    }

    /// A flow would always be as wide as the length at which it wraps.
    private Pane row() {
        if (chips.size() <= FEW) {
            return new HBox(GAP, chips.toArray(Node[]::new));
        }
        var flow = new FlowPane(GAP, GAP, chips.toArray(Node[]::new));
        flow.setPrefWrapLength(WRAP);
        return flow;
    }

    private void toggle(Chip chip) {
        var chosen = new ArrayList<String>();
        for (int i = 0; i < options.size(); i++) {
            if (chips.get(i).isSelected()) {
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
}
