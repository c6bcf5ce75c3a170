package dev.gatehouse.policy.kinds;

import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.spi.ControlKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/// A set of kinds of control, by their word. Immutable; safe on any thread.
public final class ControlKinds {
    private final SortedMap<String, ControlKind> byWord;

    private ControlKinds(Collection<? extends ControlKind> kinds) {
        var sorted = new TreeMap<String, ControlKind>();
        for (var kind : kinds) {
            if (sorted.put(kind.kind(), kind) != null) {
                throw new IllegalArgumentException("two kinds of control are called " + kind.kind());
            }
        }
        byWord = Collections.unmodifiableSortedMap(sorted);
    }

    /// Every kind that `ServiceLoader` finds on the class path.
    public static ControlKinds installed() {
        return new ControlKinds(ServiceLoader.load(ControlKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public static ControlKinds of(ControlKind... kinds) {
        return new ControlKinds(Arrays.asList(kinds));
    }

    public static ControlKinds of(Collection<? extends ControlKind> kinds) {
        return new ControlKinds(kinds);
    }

    public Optional<ControlKind> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /// The words of all kinds, in alphabetical order.
    public List<String> words() {
        return List.copyOf(byWord.keySet());
    }

    /// All kinds, in the order in which they run: by section, then by their own order.
    public List<ControlKind> all() {
        return byWord.values().stream()
                .sorted(Comparator.comparing(ControlKind::section)
                        .thenComparing(ControlKind::order)
                        .thenComparing(ControlKind::kind))
                .toList();
    }

    /// The kinds that may stand in `section`, in the order in which they run.
    public List<ControlKind> in(Section section) {
        return all().stream().filter(kind -> kind.section() == section).toList();
    }
}
