package dev.gatehouse.policy.yaml.tree;

import dev.gatehouse.policy.source.Place;
import java.util.Arrays;

/// Turns offsets into lines and columns, for one file.
final class LineTable {
    private final String file;
    private final String text;
    private final int[] starts;

    LineTable(String file, String text) {
        this.file = file;
        this.text = text;
        var found = new int[text.length() + 1];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnds = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (lineEnds) {
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    Span span(int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        int to = Math.clamp(end, from, text.length());
        int line = lineOf(from);
        int column = text.codePointCount(starts[line], from) + 1;
        int last = Math.max(line, lineOf(Math.max(from, to - 1)));
        return new Span(from, to, new Place(file, line + 1, column, last + 1));
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
