package dev.gatehouse.engine.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds every occurrence of many ASCII keywords in one pass, whatever their case (Aho and Corasick 1975). Immutable;
/// any thread.
public final class KeywordIndex {
    private static final int ALPHABET = 128;
    private final List<String> keywords;
    private final List<int[]> next = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private int longest;

    /// @param keywords lower-case ASCII, not empty
    public KeywordIndex(List<String> keywords) {
        this.keywords = List.copyOf(keywords);
        addState(0);
        for (int id = 0; id < keywords.size(); id++) {
            insert(keywords.get(id), id);
        }
        link();
    }

    /// Tells `visitor` of each keyword that begins and ends within `[from, to)` of `text`, in the order of their ends.
    public void scan(CharSequence text, int from, int to, Visitor visitor) {
        int state = 0;
        for (int index = from; index < to; index++) {
            char c = text.charAt(index);
            state = c < ALPHABET ? next.get(state)[lower(c)] : 0;
            for (int id : ends.get(state)) {
                visitor.found(id, index + 1 - keywords.get(id).length());
            }
        }
    }

    /// How many characters at the end of `text` may be the beginning of a keyword that is not written out yet.
    public int begun(CharSequence text) {
        int state = 0;
        for (int index = Math.max(0, text.length() - longest); index < text.length(); index++) {
            char c = text.charAt(index);
            state = c < ALPHABET ? next.get(state)[lower(c)] : 0;
        }
        return depths.get(state);
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private int addState(int depth) {
        int[] none = new int[ALPHABET];
        Arrays.fill(none, -1);
        next.add(none);
        ends.add(new int[0]);
        depths.add(depth);
        longest = Math.max(longest, depth);
        return next.size() - 1;
    }

    private void insert(String keyword, int id) {
        if (keyword.isEmpty()) {
            throw new IllegalArgumentException("a keyword must not be empty");
        }
        int state = 0;
        for (char c : keyword.toCharArray()) {
            if (c >= ALPHABET || lower(c) != c) {
                throw new IllegalArgumentException("keyword \"" + keyword + "\" is not lower-case ASCII");
            }
            if (next.get(state)[c] < 0) {
                next.get(state)[c] = addState(depths.get(state) + 1);
            }
            state = next.get(state)[c];
        }
        ends.set(state, joined(ends.get(state), new int[] {id}));
    }

    private void link() {
        int[] fallback = new int[next.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int c = 0; c < ALPHABET; c++) {
                int child = next.get(state)[c];
                int elsewhere = state == 0 ? 0 : next.get(fallback[state])[c];
                if (child < 0) {
                    next.get(state)[c] = elsewhere;
                } else {
                    fallback[child] = elsewhere;
                    ends.set(child, joined(ends.get(child), ends.get(elsewhere)));
                    queue.add(child);
                }
            }
        }
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /// Is told of occurrences.
    @FunctionalInterface
    public interface Visitor {
        /// @param id the index of the keyword in the list it was built from
        /// @param start its first unit in the text
        void found(int id, int start);
    }
}
