package dev.gatehouse.app.shell.palette;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The palette: what was typed, what fits, and which of it is chosen.
public final class PaletteViewModel {
    private record Scored(PaletteItem item, int score) {}

    private final Supplier<List<PaletteItem>> source;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> found = FXCollections.observableArrayList();
    private final ObservableList<PaletteItem> seen = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    private List<PaletteItem> all = List.of();

    /// @param source everything that can be done now
    public PaletteViewModel(Supplier<List<PaletteItem>> source) {
        this.source = source;
        typed.addListener((property, before, now) -> filter());
        open();
    }

    /// Forgets what was typed and asks again what can be done.
    public void open() {
        all = List.copyOf(source.get());
        typed.set("");
        filter();
    }

    /// The typed letters.
    public StringProperty typed() {
        return typed;
    }

    /// What fits; items of one group stand together, the best group first.
    public ObservableList<PaletteItem> found() {
        return seen;
    }

    /// The index of the chosen item in [#found].
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses the next item, round and round.
    public void next() {
        move(1);
    }

    /// Chooses the item before.
    public void previous() {
        move(-1);
    }

    /// Chooses this one, by its index.
    public void choose(int index) {
        if (index >= 0 && index < found.size()) {
            chosen.set(index);
        }
    }

    /// Runs the chosen item, if any.
    public void run() {
        if (chosen.get() < found.size()) {
            found.get(chosen.get()).action().run();
        }
    }

    private void move(int by) {
        if (!found.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, found.size()));
        }
    }

    private void filter() {
        var groups = all.stream().map(PaletteItem::group).distinct().toList();
        var fitting = all.stream()
                .map(item -> new Scored(item, score(item)))
                .filter(scored -> scored.score() != FuzzyMatch.NONE)
                .toList();
        Comparator<String> bestFirst = Comparator.comparingInt(group -> -best(fitting, group));
        var ordered = typed.get().isBlank()
                ? groups
                : groups.stream().sorted(bestFirst).toList();
        found.setAll(fitting.stream()
                .sorted(Comparator.comparingInt(
                                (Scored one) -> ordered.indexOf(one.item().group()))
                        .thenComparing(one -> typed.get().isBlank() ? 0 : -one.score()))
                .map(Scored::item)
                .toList());
        chosen.set(0);
    }

    private static int best(List<Scored> fitting, String group) {
        return fitting.stream()
                .filter(one -> one.item().group().equals(group))
                .mapToInt(Scored::score)
                .max()
                .orElse(Integer.MIN_VALUE + 1);
    }

    private int score(PaletteItem item) {
        return typed.get().isBlank() ? 0 : FuzzyMatch.score(typed.get(), item.title());
    }
}
