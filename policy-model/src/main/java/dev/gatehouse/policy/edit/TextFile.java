package dev.gatehouse.policy.edit;

import dev.gatehouse.policy.yaml.tree.YamlNode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Entry;
import dev.gatehouse.policy.yaml.tree.YamlNode.Items;
import dev.gatehouse.policy.yaml.tree.YamlNode.Keys;
import dev.gatehouse.policy.yaml.tree.YamlNode.Layout;
import dev.gatehouse.policy.yaml.tree.YamlTree;

/// One file's text and tree, and the smallest changes to it that set, insert or remove one thing.
final class TextFile {
    private final YamlTree tree;
    private final String text;
    private final String newline;

    TextFile(YamlTree tree) {
        this.tree = tree;
        this.text = tree.text();
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    YamlTree tree() {
        return tree;
    }

    /// Replaces a value by the one-line YAML `value`.
    String replaced(YamlNode node, String value) {
        int start = node.span().start();
        int end = node.span().end();
        // A value after '|' or '>' takes the line's end with it.
        while (end > start && isBreak(text.charAt(end - 1))) {
            end--;
        }
        boolean touches = start > 0 && (text.charAt(start - 1) == ':' || text.charAt(start - 1) == '-');
        return patched(start, end, (touches ? " " : "") + value);
    }

    /// Adds a key at the end of a map.
    String withKey(Keys map, String key, String value) {
        var pair = key + ": " + value;
        if (map.layout() == Layout.FLOW) {
            return map.entries().isEmpty()
                    ? patched(map.span().start() + 1, map.span().start() + 1, pair)
                    : after(map.entries().getLast().value(), ", " + pair);
        }
        int column = map.span().place().column();
        return withLine(lineEnd(end(map)), " ".repeat(column - 1) + pair);
    }

    /// Adds an item to a list, before the item that is at `index` now, or at the end.
    String withItem(Items list, int index, String value) {
        var items = list.items();
        if (list.layout() == Layout.FLOW) {
            if (items.isEmpty()) {
                return patched(list.span().start() + 1, list.span().start() + 1, value);
            }
            return index >= items.size()
                    ? after(items.getLast(), ", " + value)
                    : patched(
                            items.get(index).span().start(),
                            items.get(index).span().start(),
                            value + ", ");
        }
        var line = " ".repeat(list.span().place().column() - 1) + "- " + value;
        if (index >= items.size()) {
            return withLine(lineEnd(end(list)), line);
        }
        int start = lineStart(dash(list, index));
        return patched(start, start, line + newline);
    }

    /// Removes an item of a list.
    ///
    /// @param owner the key under which the list stands
    String withoutItem(Entry owner, Items list, int index) {
        var node = list.items().get(index);
        if (list.layout() == Layout.FLOW) {
            int before = index == 0
                    ? list.span().start() + 1
                    : list.items().get(index - 1).span().end();
            return withoutPart(
                    before, node.span().start(), node.span().end(), list.span().end());
        }
        int start = dash(list, index);
        if (list.items().size() == 1) {
            int colon = text.indexOf(':', owner.key().span().end());
            return text.substring(0, colon + 1) + " []" + text.substring(colon + 1, lineStart(start))
                    + text.substring(nextLine(end(node)));
        }
        return withoutLines(start, end(node));
    }

    /// Removes a key of a map with its value.
    String withoutKey(Keys map, Entry entry) {
        int start = entry.key().span().start();
        int index = map.entries().indexOf(entry);
        if (map.layout() == Layout.FLOW) {
            int before = index == 0
                    ? map.span().start() + 1
                    : map.entries().get(index - 1).value().span().end();
            return withoutPart(before, start, end(entry.value()), map.span().end());
        }
        if (map.entries().size() == 1) {
            return patched(start, end(entry.value()), "{}");
        }
        return withoutLines(
                start, Math.max(end(entry.value()), entry.key().span().end()));
    }

    /// Adds a list of one item under a new key at the end of a map.
    String withList(Keys map, String key, String item) {
        if (map.layout() == Layout.FLOW) {
            return withKey(map, key, "[" + item + "]");
        }
        var indent = " ".repeat(map.span().place().column() - 1);
        return withLine(lineEnd(end(map)), indent + key + ":" + newline + indent + "  - " + item);
    }

    private String withoutLines(int start, int end) {
        int from = lineStart(start);
        int to = nextLine(end);
        if (text.substring(from, start).isBlank()) {
            return patched(from, to, "");
        }
        // Something else, such as a dash, begins the line: what follows moves up to it.
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        return patched(start, to, "");
    }

    /// Removes a part between commas, with one of the commas, and leaves comments alone.
    private String withoutPart(int before, int start, int end, int close) {
        int comma = comma(end, close);
        if (comma >= 0) {
            int to = comma + 1;
            while (to < close && text.charAt(to) == ' ') {
                to++;
            }
            boolean commentFollows = to < close && text.charAt(to) == '#';
            return patched(
                    start,
                    commentFollows ? to - 1 : to,
                    text.substring(end, comma).isBlank() ? "" : text.substring(end, comma));
        }
        int previous = comma(before, start);
        if (previous < 0) {
            return patched(start, end, "");
        }
        boolean plain = text.substring(previous + 1, start).chars().allMatch(c -> c == ' ');
        return plain
                ? patched(previous, end, "")
                : text.substring(0, previous) + text.substring(previous + 1, start) + text.substring(end);
    }

    private int comma(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                return i;
            }
            if (c == '#') {
                i = lineEnd(i);
            } else if (!Character.isWhitespace(c)) {
                return -1;
            }
        }
        return -1;
    }

    private int dash(Items list, int index) {
        if (index == 0) {
            return list.span().start();
        }
        int column = list.span().place().column() - 1;
        int line = lineStart(list.items().get(index).span().start());
        while (line > list.span().start()) {
            if (line + column < text.length()
                    && text.charAt(line + column) == '-'
                    && text.substring(line, line + column).isBlank()) {
                return line + column;
            }
            line = lineStart(line - 1);
        }
        throw new EditRefusedException("item " + (index + 1) + " of the list shares its line with something else");
    }

    private String after(YamlNode node, String addition) {
        return patched(node.span().end(), node.span().end(), addition);
    }

    private String withLine(int at, String line) {
        if (at < text.length()) {
            return patched(at, at, newline + line);
        }
        boolean ended = !text.isEmpty() && isBreak(text.charAt(text.length() - 1));
        return ended ? text + line + newline : text + newline + line;
    }

    private String patched(int start, int end, String replacement) {
        return text.substring(0, start) + replacement + text.substring(end);
    }

    /// Where a value ends, without the line's end that a value after '|' or '>' takes with it.
    private int end(YamlNode node) {
        int end = node.span().end();
        while (end > node.span().start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int nextLine(int offset) {
        int end = lineEnd(offset);
        if (end < text.length() && text.charAt(end) == '\r') {
            end++;
            return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
        }
        return Math.min(text.length(), end + 1);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
