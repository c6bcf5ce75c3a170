package dev.gatehouse.engine.guard.pii;

import java.util.ArrayList;
import java.util.List;

/// Digits in groups, as people write long numbers: `(030) 123-45 67`. At most eight groups of at most 20 digits.
///
/// @param sizes how many digits each group has
/// @param ends where each group ends, with a closing bracket
/// @param spacesOnly whether nothing but spaces stands between the groups
record DigitGroups(String digits, List<Integer> sizes, List<Integer> ends, boolean spacesOnly) {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_DIGITS = 20;

    DigitGroups {
        sizes = List.copyOf(sizes);
        ends = List.copyOf(ends);
    }

    static DigitGroups read(CharSequence text, int start) {
        var digits = new StringBuilder();
        var sizes = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        boolean spacesOnly = true;
        int index = start;
        while (sizes.size() < MOST_GROUPS) {
            boolean open = index < text.length() && text.charAt(index) == '(';
            int from = open ? index + 1 : index;
            int end = from;
            while (Ascii.digitAt(text, end) && end - from < MOST_DIGITS) {
                end++;
            }
            boolean closed = open && end < text.length() && text.charAt(end) == ')';
            if (end == from || (open && !closed)) {
                break;
            }
            spacesOnly &= !open;
            digits.append(text, from, end);
            sizes.add(end - from);
            index = closed ? end + 1 : end;
            ends.add(index);
            if (index < text.length() && "-./".indexOf(text.charAt(index)) >= 0) {
                spacesOnly = false;
                index++;
            } else if (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\u00A0')) {
                index++;
            } else if (!closed && (index >= text.length() || text.charAt(index) != '(')) {
                break;
            }
        }
        return new DigitGroups(digits.toString(), sizes, ends, spacesOnly);
    }

    int count() {
        return sizes.size();
    }

    int total() {
        return digits.length();
    }

    /// The first `count` groups.
    DigitGroups first(int count) {
        int total = sizes.subList(0, count).stream().mapToInt(Integer::intValue).sum();
        return new DigitGroups(digits.substring(0, total), sizes.subList(0, count), ends.subList(0, count), spacesOnly);
    }

    int end() {
        return ends.getLast();
    }

    /// Whether a day stands in it, year first or last.
    boolean holdsDate() {
        int at = 0;
        for (int index = 0; index + 2 < count(); index++) {
            List<Integer> three = sizes.subList(index, index + 3);
            if ((three.equals(List.of(4, 2, 2)) && century(at))
                    || (three.equals(List.of(2, 2, 4)) && century(at + 4))) {
                return true;
            }
            at += sizes.get(index);
        }
        return false;
    }

    private boolean century(int at) {
        return digits.startsWith("19", at) || digits.startsWith("20", at);
    }
}
