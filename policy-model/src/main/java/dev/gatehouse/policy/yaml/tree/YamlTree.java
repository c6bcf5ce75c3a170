package dev.gatehouse.policy.yaml.tree;

import dev.gatehouse.policy.source.Problem;
import java.util.List;
import java.util.Optional;

/// One file as a tree.
///
/// @param root its top value; empty when the file is empty or not YAML
/// @param problems what is wrong with it as YAML
public record YamlTree(String file, String text, Optional<YamlNode> root, List<Problem> problems) {
    /// The deepest nesting of maps and lists.
    public static final int MOST_DEPTH = 16;

    /// The most keys and values of one file.
    public static final int MOST_NODES = 50_000;

    public YamlTree {
        problems = List.copyOf(problems);
    }

    /// Parses `text`. Never throws and never takes more than time linear in the text.
    public static YamlTree parse(String file, String text) {
        return new TreeBuilder(file, text).build();
    }
}
