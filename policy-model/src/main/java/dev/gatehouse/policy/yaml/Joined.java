package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.Span;
import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Entry;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Layout;
import dev.gatehouse.policy.yaml.tree.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Joins the files of a policy: lists of the same name follow one another, everything else is given once.
final class Joined {
    private Joined() {}

    static Keys of(List<YamlTree> trees, Findings findings) {
        var joined = new LinkedHashMap<String, Entry>();
        Span first = null;
        for (var tree : trees) {
            if (tree.root().isEmpty()) {
                continue;
            }
            var root = tree.root().get();
            if (!(root instanceof Keys keys)) {
                findings.add(
                        ProblemCode.WRONG_TYPE,
                        root.span(),
                        "",
                        "A policy file must be a map of keys, but this is " + root.shape() + ".",
                        "Begin with \"name: my-policy\", without a dash or bracket before it.");
                continue;
            }
            first = first == null ? keys.span() : first;
            for (var entry : keys.entries()) {
                joined.merge(entry.key().text(), entry, (before, after) -> join(before, after, findings));
            }
        }
        var span = first == null ? new Span(0, 0, Place.startOf(trees.getFirst().file())) : first;
        return new Keys(List.copyOf(joined.values()), Layout.BLOCK, span);
    }

    private static Entry join(Entry before, Entry after, Findings findings) {
        if (before.value() instanceof Items one && after.value() instanceof Items two) {
            var items = new ArrayList<YamlNode>(one.items());
            items.addAll(two.items());
            return new Entry(before.key(), new Items(items, one.layout(), one.span()));
        }
        var place = before.key().span().place();
        findings.add(
                ProblemCode.GIVEN_TWICE,
                after.key().span(),
                after.key().text(),
                Findings.quote(after.key().text()) + " is already given in " + place.file() + ", line " + place.line()
                        + ".",
                "Keep it in one file of the policy only.");
        return before;
    }
}
