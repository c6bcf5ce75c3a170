package dev.gatehouse.policy.edit;

import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import dev.gatehouse.policy.yaml.tree.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Trees without places, on which an edit is made a second time to check the edit of the text.
final class Plain {
    private Plain() {}

    /// Maps, lists and texts; nothing at all is an empty `Optional`.
    static Object of(YamlNode node) {
        return switch (node) {
            case Scalar scalar -> scalar.isNothing() ? Optional.empty() : scalar.text();
            case Items items ->
                new ArrayList<>(items.items().stream().map(Plain::of).toList());
            case Keys keys -> {
                var map = new LinkedHashMap<String, Object>();
                keys.entries().forEach(entry -> map.put(entry.key().text(), of(entry.value())));
                yield map;
            }
        };
    }

    /// The value that the one-line YAML `text` stands for.
    static Object parsed(String text) {
        var tree = YamlTree.parse("value", text);
        if (!tree.problems().isEmpty()) {
            throw new EditRefusedException("the value cannot be written as YAML");
        }
        return tree.root().map(Plain::of).orElse(Optional.empty());
    }

    static void put(Object root, List<Object> steps, Object value) {
        var inside = inside(root, steps);
        switch (steps.getLast()) {
            case String key -> map(inside).put(key, value);
            case Integer index -> list(inside).set(index, value);
            default -> throw new IllegalArgumentException("a step is a key or an index");
        }
    }

    static void insert(Object root, List<Object> steps, int index, Object value) {
        var list = list(steps.isEmpty() ? root : child(inside(root, steps), steps.getLast()));
        list.add(Math.min(index, list.size()), value);
    }

    static void remove(Object root, List<Object> steps) {
        var inside = inside(root, steps);
        switch (steps.getLast()) {
            case String key -> map(inside).remove(key);
            case Integer index -> list(inside).remove(index.intValue());
            default -> throw new IllegalArgumentException("a step is a key or an index");
        }
    }

    private static Object inside(Object root, List<Object> steps) {
        var here = root;
        for (var step : steps.subList(0, steps.size() - 1)) {
            here = child(here, step);
        }
        return here;
    }

    private static Object child(Object here, Object step) {
        return switch (step) {
            case String key -> Optional.ofNullable(map(here).get(key)).orElseThrow();
            case Integer index -> list(here).get(index);
            default -> throw new IllegalArgumentException("a step is a key or an index");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
