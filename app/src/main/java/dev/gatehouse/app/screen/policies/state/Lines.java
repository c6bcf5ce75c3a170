package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.source.LineDifference;
import dev.gatehouse.policy.source.PolicySource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A run of lines of a text, counted from 1, both ends included.
public record Lines(int from, int to) {
    private static final Pattern TOP = Pattern.compile("[A-Za-z_][^:]*:.*");

    /// The lines under the top-level keys `roots`, with those keys; found by their indentation alone, so that a text
    /// which is no YAML at the moment has them, too.
    public static Optional<Lines> under(List<String> roots, String text) {
        var lines = text.lines().toList();
        int from = 0;
        int to = 0;
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (TOP.matcher(line).matches()) {
                inside = roots.contains(line.substring(0, line.indexOf(':')).strip());
                from = inside && from == 0 ? i + 1 : from;
            }
            if (inside && !line.isBlank() && !line.startsWith("#")) {
                to = i + 1;
            }
        }
        return from == 0 ? Optional.empty() : Optional.of(new Lines(from, to));
    }

    /// The lines of `file` that are not in `before` as they are now; where lines were only removed, the one after.
    public static Set<Integer> changed(PolicySource before, PolicySource now, String file) {
        var changed = new TreeSet<Integer>();
        for (var difference : LineDifference.between(before, now)) {
            if (difference.file().equals(file)) {
                int last = difference.afterFirst() + Math.max(1, difference.afterCount());
                for (int line = difference.afterFirst(); line < last; line++) {
                    changed.add(line);
                }
            }
        }
        return changed;
    }
}
