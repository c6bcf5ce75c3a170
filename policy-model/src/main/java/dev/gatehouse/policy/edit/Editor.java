package dev.gatehouse.policy.edit;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.EditPath.Part;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Layout;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import dev.gatehouse.policy.yaml.tree.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds the file and place of an edit, makes it, and checks that the text reads back with that one thing changed.
final class Editor {
    private final PolicySource source;
    private final List<YamlTree> trees;

    Editor(PolicySource source) {
        this.source = source;
        this.trees = source.files().entrySet().stream()
                .map(file -> YamlTree.parse(file.getKey(), file.getValue()))
                .filter(tree -> tree.root().orElse(null) instanceof Keys)
                .toList();
    }

    boolean exists(String path) {
        var parts = EditPath.parse(path);
        return trees.stream().anyMatch(tree -> locate(tree, parts).depth() == parts.size());
    }

    PolicySource set(String path, SettingValue value) {
        var parts = EditPath.parse(path);
        var at = nearest(parts);
        if (at.depth() < parts.size()) {
            return addKeys(at, parts.subList(at.depth(), parts.size()), ScalarText.of(value));
        }
        if (value instanceof SettingValue.Texts(var texts) && at.last() instanceof Items items) {
            return setItems(path, items, texts);
        }
        boolean oneLine = at.last() instanceof Scalar
                || (at.last() instanceof Items items && items.layout() == Layout.FLOW)
                || (at.last() instanceof Keys keys && keys.layout() == Layout.FLOW);
        if (!oneLine) {
            throw new EditRefusedException("\"" + path + "\" stands over several lines and is no single value");
        }
        var text = ScalarText.of(value);
        return apply(
                at.tree(),
                new TextFile(at.tree()).replaced(at.last(), text),
                root -> Plain.put(root, at.steps(), Plain.parsed(text)));
    }

    PolicySource remove(String path) {
        var parts = EditPath.parse(path);
        var at = nearest(parts);
        if (at.depth() < parts.size()) {
            return source;
        }
        var file = new TextFile(at.tree());
        var text = switch (at.steps().getLast()) {
            case String key
            when at.parent() instanceof Keys map ->
                file.withoutKey(map, map.find(key).orElseThrow());
            case Integer index when at.parent() instanceof Items list -> file.withoutItem(at.owner(), list, index);
            default -> throw new EditRefusedException("\"" + path + "\" cannot be removed");
        };
        return apply(at.tree(), text, root -> Plain.remove(root, at.steps()));
    }

    /// @param item one-line YAML
    PolicySource addItem(String path, String item) {
        var parts = EditPath.parse(path);
        var at = nearest(parts);
        if (at.depth() < parts.size()) {
            if (parts.size() == 1 && at.last() instanceof Keys map && parts.getFirst() instanceof Part.Key(var key)) {
                return apply(
                        at.tree(),
                        new TextFile(at.tree()).withList(map, key, item),
                        root -> Plain.put(root, List.of(key), Plain.parsed("[" + item + "]")));
            }
            return addKeys(at, parts.subList(at.depth(), parts.size()), "[" + item + "]");
        }
        return switch (at.last()) {
            case Items list -> insert(at, list, list.items().size(), item);
            case Scalar scalar
            when scalar.isNothing() ->
                apply(
                        at.tree(),
                        new TextFile(at.tree()).replaced(scalar, "[" + item + "]"),
                        root -> Plain.put(root, at.steps(), Plain.parsed("[" + item + "]")));
            case Scalar scalar -> throw new EditRefusedException("\"" + path + "\" is " + scalar.shape() + ", no list");
            case Keys keys -> throw new EditRefusedException("\"" + path + "\" is " + keys.shape() + ", no list");
        };
    }

    PolicySource removeItem(String path, String item) {
        var parts = EditPath.parse(path);
        var at = nearest(parts);
        if (at.depth() == parts.size() && at.last() instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof Scalar scalar
                        && scalar.text().equals(item)) {
                    return remove(path + "[" + i + "]");
                }
            }
        }
        return source;
    }

    private PolicySource insert(Located at, Items list, int index, String item) {
        return apply(
                at.tree(),
                new TextFile(at.tree()).withItem(list, index, item),
                root -> Plain.insert(root, at.steps(), index, Plain.parsed(item)));
    }

    /// Removes what is not wanted, then adds what is missing where it belongs; what stays is not touched.
    private PolicySource setItems(String path, Items list, List<String> wanted) {
        var present = list.items().stream()
                .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                .toList();
        var keep = LongestCommon.of(present, wanted);
        var changed = source;
        var now = new ArrayList<>(present);
        for (int i = present.size() - 1; i >= 0; i--) {
            if (!keep.contains(i)) {
                changed = new Editor(changed).remove(path + "[" + i + "]");
                now.remove(i);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= now.size() || !now.get(i).equals(wanted.get(i))) {
                changed = new Editor(changed).insertAt(path, i, ScalarText.of(wanted.get(i)));
                now.add(i, wanted.get(i));
            }
        }
        return changed;
    }

    private PolicySource insertAt(String path, int index, String item) {
        var at = nearest(EditPath.parse(path));
        if (at.last() instanceof Items list) {
            return insert(at, list, index, item);
        }
        throw new EditRefusedException("\"" + path + "\" is no list");
    }

    private PolicySource addKeys(Located at, List<Part> missing, String value) {
        var keys = new ArrayList<String>();
        for (var part : missing) {
            switch (part) {
                case Part.Key(var word) -> keys.add(word);
                case Part.Item(var which) -> throw new EditRefusedException("there is no entry \"" + which + "\"");
            }
        }
        var text = value;
        for (var key : keys.subList(1, keys.size()).reversed()) {
            text = "{" + key + ": " + text + "}";
        }
        var inner = text;
        var steps = new ArrayList<>(at.steps());
        if (at.last() instanceof Scalar scalar && scalar.isNothing() && !steps.isEmpty()) {
            var whole = "{" + keys.getFirst() + ": " + inner + "}";
            return apply(
                    at.tree(),
                    new TextFile(at.tree()).replaced(scalar, whole),
                    root -> Plain.put(root, steps, Plain.parsed(whole)));
        }
        if (!(at.last() instanceof Keys map)) {
            throw new EditRefusedException("\"" + keys.getFirst() + "\" cannot stand inside "
                    + at.last().shape());
        }
        steps.add(keys.getFirst());
        return apply(
                at.tree(),
                new TextFile(at.tree()).withKey(map, keys.getFirst(), inner),
                root -> Plain.put(root, steps, Plain.parsed(inner)));
    }

    /// The place in the file in which the path leads furthest; the last such file.
    private Located nearest(List<Part> parts) {
        Optional<Located> best = Optional.empty();
        for (var tree : trees) {
            var here = locate(tree, parts);
            if (best.isEmpty() || here.depth() >= best.get().depth()) {
                best = Optional.of(here);
            }
        }
        return best.orElseThrow(() -> new EditRefusedException("the policy is not a YAML map; correct its text first"));
    }

    private static Located locate(YamlTree tree, List<Part> parts) {
        if (tree.root().orElse(null) instanceof Keys root) {
            return Located.of(tree, root, parts);
        }
        throw new EditRefusedException(tree.file() + " is not a YAML map");
    }

    private PolicySource apply(YamlTree before, String text, Consumer<Object> change) {
        var wanted = Plain.of(before.root().orElseThrow());
        change.accept(wanted);
        var after = YamlTree.parse(before.file(), text);
        boolean same = after.root().map(root -> Plain.of(root).equals(wanted)).orElse(false)
                && after.problems().size() <= before.problems().size();
        if (!same) {
            throw new EditRefusedException("the text of " + before.file()
                    + " is laid out in a way that this change cannot follow; make it by hand");
        }
        return source.with(before.file(), text);
    }
}
