package dev.gatehouse.policy.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a path such as `guards[pii].entities[0]`.
final class EditPath {
    private static final Pattern PART = Pattern.compile("\\.?([A-Za-z0-9_-]+)|\\[([^\\]]+)]");

    private EditPath() {}

    sealed interface Part {
        /// A key of a map.
        record Key(String word) implements Part {}

        /// An item of a list: its id, `#n` counted from 1, or its index counted from 0.
        record Item(String which) implements Part {}
    }

    static List<Part> parse(String path) {
        var parts = new ArrayList<Part>();
        var matcher = PART.matcher(path);
        int at = 0;
        while (at < path.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new EditRefusedException("\"" + path + "\" is not a path");
            }
            parts.add(matcher.group(1) == null ? new Part.Item(matcher.group(2)) : new Part.Key(matcher.group(1)));
            at = matcher.end();
        }
        if (parts.isEmpty() || parts.getFirst() instanceof Part.Item) {
            throw new EditRefusedException("\"" + path + "\" is not a path");
        }
        return parts;
    }
}
