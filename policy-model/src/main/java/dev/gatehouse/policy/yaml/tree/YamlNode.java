package dev.gatehouse.policy.yaml.tree;

import java.util.List;
import java.util.Optional;

/// A value in a YAML file, with its place.
public sealed interface YamlNode {
    Span span();

    /// What it is, in the words of error messages.
    String shape();

    /// A single value.
    ///
    /// @param text after quotes and escapes are resolved
    /// @param style how it is written
    record Scalar(String text, Style style, Span span) implements YamlNode {
        @Override
        public String shape() {
            return isNothing() ? "nothing" : "a single value";
        }

        /// Whether it stands for no value at all: empty, `~` or `null` without quotes.
        public boolean isNothing() {
            return style == Style.PLAIN && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }

    /// A list.
    record Items(List<YamlNode> items, Layout layout, Span span) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shape() {
            return "a list";
        }
    }

    /// A map from keys to values, in order.
    record Keys(List<Entry> entries, Layout layout, Span span) implements YamlNode {
        public Keys {
            entries = List.copyOf(entries);
        }

        @Override
        public String shape() {
            return "a map";
        }

        /// The entry under `key`, when there is one.
        public Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }
    }

    /// One key and its value.
    record Entry(Scalar key, YamlNode value) {}

    /// How a single value is written.
    enum Style {
        PLAIN,
        QUOTED,
        /// After `|` or `>`, over several lines.
        BLOCK
    }

    /// How a list or map is written.
    enum Layout {
        /// One entry a line.
        BLOCK,
        /// Between brackets or braces.
        FLOW
    }
}
