package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Names;
import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Walks through the lists of a policy whose entries are maps with an id.
final class Entries {
    private final Fields root;
    private final Values values;
    private final Map<String, Map<String, Place>> seen = new HashMap<>();

    Entries(Fields root, Values values) {
        this.root = root;
        this.values = values;
    }

    Fields root() {
        return root;
    }

    Findings findings() {
        return root.findings();
    }

    Values values() {
        return values;
    }

    /// The ids in the list under `key`, also of entries that have problems, so that references to them hold.
    Set<String> ids(String key) {
        var ids = new LinkedHashSet<String>();
        if (root.find(key).orElse(null) instanceof Items items) {
            items.items().forEach(item -> idOf(item).ifPresent(ids::add));
        }
        return ids;
    }

    /// Reads each entry of the list under `key`; an entry with any error is left out.
    ///
    /// @param group within which ids must be unique
    <T> List<T> read(String key, String group, String what, Function<Fields, Optional<T>> each) {
        var found = new ArrayList<T>();
        var items = root.findItems(key).map(Items::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var path = key + "[" + idOf(item).orElse("#" + (i + 1)) + "]";
            findings().place(path, item.span());
            int before = findings().errors();
            root.asMap(item, path, what)
                    .flatMap(fields -> {
                        unique(fields, group);
                        var value = each.apply(fields);
                        fields.close();
                        return value;
                    })
                    .filter(value -> findings().errors() == before)
                    .ifPresent(found::add);
        }
        return found;
    }

    /// The id of the entry; reports when it is missing or malformed.
    Optional<String> id(Fields fields) {
        return fields.needScalar("id", "my-id").flatMap(scalar -> values.id(scalar, fields.path("id")));
    }

    /// Reports each reference to something that is not among `known`, and each that is repeated.
    List<String> references(List<Scalar> scalars, String path, Set<String> known, ProblemCode code, String what) {
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < scalars.size(); i++) {
            var scalar = scalars.get(i);
            var itemPath = path + "[" + i + "]";
            if (!known.contains(scalar.text())) {
                findings()
                        .add(
                                code,
                                scalar.span(),
                                itemPath,
                                "There is no " + what + " " + Findings.quote(scalar.text()) + ".",
                                Suggestion.sentence(scalar.text(), known));
            }
            once(found, scalar, itemPath);
        }
        return List.copyOf(found);
    }

    /// Adds the text of `scalar` to `found`, and warns when it is there already.
    void once(Set<String> found, Scalar scalar, String path) {
        if (!found.add(scalar.text())) {
            findings()
                    .add(
                            ProblemCode.REPEATED_ENTRY,
                            scalar.span(),
                            path,
                            Findings.quote(scalar.text()) + " is named twice in this list.",
                            "Remove one of the two.");
        }
    }

    private void unique(Fields fields, String group) {
        if (!(fields.find("id").orElse(null) instanceof Scalar id) || id.isNothing()) {
            return;
        }
        var first = seen.computeIfAbsent(group, ignored -> new HashMap<>())
                .putIfAbsent(id.text(), id.span().place());
        if (first != null) {
            findings()
                    .add(
                            ProblemCode.DUPLICATE_ID,
                            id.span(),
                            fields.path("id"),
                            "The id " + Findings.quote(id.text()) + " is already used in " + first.file() + ", line "
                                    + first.line() + ".",
                            "Give each of the " + group + " an id of its own.");
        }
    }

    private static Optional<String> idOf(YamlNode item) {
        return item instanceof Keys keys
                ? keys.find("id")
                        .map(YamlNode.Entry::value)
                        .filter(value -> value instanceof Scalar scalar && Names.isId(scalar.text()))
                        .map(value -> ((Scalar) value).text())
                : Optional.empty();
    }
}
