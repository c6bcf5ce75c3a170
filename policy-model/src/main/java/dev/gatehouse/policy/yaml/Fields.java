package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.Span;
import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Entry;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes the values out of one map, and reports what is missing, misshapen or left over.
final class Fields {
    private final Findings findings;
    private final Keys map;
    private final String path;
    private final String what;
    private final Set<String> known = new LinkedHashSet<>();

    /// @param what names the map in sentences, such as "an upstream"
    Fields(Findings findings, Keys map, String path, String what) {
        this.findings = findings;
        this.map = map;
        this.path = path;
        this.what = what;
    }

    Findings findings() {
        return findings;
    }

    Span span() {
        return map.span();
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    String path() {
        return path;
    }

    /// The value under `key`, when it is given.
    Optional<YamlNode> find(String key) {
        known.add(key);
        var value = map.find(key).map(Entry::value);
        value.ifPresent(node -> findings.place(path(key), node.span()));
        return value;
    }

    /// The value under `key`; reports when it is missing.
    Optional<YamlNode> need(String key, String example) {
        var value = find(key);
        if (value.isEmpty()) {
            findings.add(
                    ProblemCode.MISSING_KEY,
                    map.span().place(),
                    path(key),
                    "The key \"" + key + "\" of " + what + " is missing.",
                    "Add it, for example \"" + key + ": " + example + "\".");
        }
        return value;
    }

    Optional<Scalar> findScalar(String key) {
        return find(key).flatMap(node -> asScalar(node, path(key)));
    }

    Optional<Scalar> needScalar(String key, String example) {
        return need(key, example).flatMap(node -> asScalar(node, path(key)));
    }

    /// The map under `key`, as fields of its own.
    Optional<Fields> findMap(String key, String what) {
        return find(key).flatMap(node -> asMap(node, path(key), what));
    }

    /// The list under `key`, each entry a single value.
    Optional<List<Scalar>> findScalars(String key) {
        return find(key).flatMap(node -> scalars(node, key));
    }

    Optional<List<Scalar>> needScalars(String key, String example) {
        return need(key, example).flatMap(node -> scalars(node, key));
    }

    Optional<Items> findItems(String key) {
        return find(key).flatMap(node -> asItems(node, path(key)));
    }

    private Optional<List<Scalar>> scalars(YamlNode node, String key) {
        return asItems(node, path(key)).map(items -> {
            var found = new ArrayList<Scalar>();
            for (int i = 0; i < items.items().size(); i++) {
                var item = items.items().get(i);
                var itemPath = path(key) + "[" + i + "]";
                findings.place(itemPath, item.span());
                asScalar(item, itemPath).ifPresent(found::add);
            }
            return found;
        });
    }

    Optional<Fields> asMap(YamlNode node, String mapPath, String mapWhat) {
        if (node instanceof Keys keys) {
            return Optional.of(new Fields(findings, keys, mapPath, mapWhat));
        }
        wrong(node, mapPath, "a map such as {key: value}");
        return Optional.empty();
    }

    private Optional<Items> asItems(YamlNode node, String itemsPath) {
        if (node instanceof Items items) {
            return Optional.of(items);
        }
        wrong(node, itemsPath, "a list such as [one, two]");
        return Optional.empty();
    }

    private Optional<Scalar> asScalar(YamlNode node, String scalarPath) {
        if (node instanceof Scalar scalar && !scalar.isNothing()) {
            return Optional.of(scalar);
        }
        wrong(node, scalarPath, "a single value");
        return Optional.empty();
    }

    private void wrong(YamlNode node, String wrongPath, String needed) {
        if (node instanceof Scalar scalar && scalar.isNothing()) {
            findings.add(
                    ProblemCode.EMPTY_VALUE,
                    node.span(),
                    wrongPath,
                    "No value is given here.",
                    "Write " + needed + ", or remove the key.");
            return;
        }
        findings.add(
                ProblemCode.WRONG_TYPE,
                node.span(),
                wrongPath,
                "This must be " + needed + ", but it is " + node.shape() + ".",
                "Write " + needed + ".");
    }

    /// Takes every key as known: used when it cannot be told which keys belong here.
    void forgive() {
        map.entries().forEach(entry -> known.add(entry.key().text()));
    }

    /// Reports every key that nobody asked for.
    void close() {
        for (var entry : map.entries()) {
            var word = entry.key().text();
            if (!known.contains(word)) {
                findings.add(
                        ProblemCode.UNKNOWN_KEY,
                        entry.key().span(),
                        path(word),
                        Findings.quote(word) + " is not a key of " + what + ".",
                        Suggestion.sentence(word, known));
            }
        }
    }
}
