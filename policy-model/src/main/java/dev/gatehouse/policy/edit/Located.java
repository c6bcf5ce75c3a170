package dev.gatehouse.policy.edit;

import dev.gatehouse.policy.edit.EditPath.Part;
import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Entry;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import dev.gatehouse.policy.yaml.tree.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far a path leads within one file.
///
/// @param nodes the values on the way: the root first, then one for each part that was found
/// @param steps the key or index of each part that was found
record Located(YamlTree tree, List<YamlNode> nodes, List<Object> steps) {
    static Located of(YamlTree tree, Keys root, List<Part> path) {
        var nodes = new ArrayList<YamlNode>(List.of(root));
        var steps = new ArrayList<Object>();
        for (var part : path) {
            var here = nodes.getLast();
            var step = step(here, part);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
            nodes.add(child(here, step.get()));
        }
        return new Located(tree, nodes, steps);
    }

    /// How many parts of the path were found.
    int depth() {
        return steps.size();
    }

    YamlNode last() {
        return nodes.getLast();
    }

    /// The value around the last one.
    YamlNode parent() {
        return nodes.get(nodes.size() - 2);
    }

    /// The key under which the list around the last item stands.
    Entry owner() {
        if (nodes.size() >= 3
                && nodes.get(nodes.size() - 3) instanceof Keys keys
                && steps.get(steps.size() - 2) instanceof String key) {
            return keys.find(key).orElseThrow();
        }
        throw new EditRefusedException("the list stands inside another list");
    }

    static YamlNode child(YamlNode node, Object step) {
        return switch (node) {
            case Keys keys
            when step instanceof String key -> keys.find(key).orElseThrow().value();
            case Items items when step instanceof Integer index -> items.items().get(index);
            case Keys keys -> throw new IllegalArgumentException("no item in a map: " + keys.shape());
            case Items items -> throw new IllegalArgumentException("no key in a list: " + items.shape());
            case Scalar scalar -> throw new IllegalArgumentException("nothing inside " + scalar.shape());
        };
    }

    private static Optional<Object> step(YamlNode node, Part part) {
        return switch (part) {
            case Part.Key(var word) ->
                node instanceof Keys keys ? keys.find(word).map(found -> (Object) word) : Optional.empty();
            case Part.Item(var which) -> node instanceof Items items ? index(items.items(), which) : Optional.empty();
        };
    }

    private static Optional<Object> index(List<YamlNode> items, String which) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Keys keys
                    && keys.find("id").map(Entry::value).orElse(null) instanceof Scalar id
                    && id.text().equals(which)) {
                return Optional.of(i);
            }
        }
        if (which.matches("#?[0-9]{1,6}")) {
            boolean fromOne = which.startsWith("#");
            int index = Integer.parseInt(fromOne ? which.substring(1) : which) - (fromOne ? 1 : 0);
            return index >= 0 && index < items.size() ? Optional.of(index) : Optional.empty();
        }
        return Optional.empty();
    }
}
