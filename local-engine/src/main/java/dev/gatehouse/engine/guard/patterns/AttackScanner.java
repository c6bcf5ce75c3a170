package dev.gatehouse.engine.guard.patterns;

import com.google.re2j.Pattern;
import dev.gatehouse.engine.text.KeywordIndex;
import java.util.ArrayList;
import java.util.List;

/// Looks for a family of attacks: one pass for the keywords of all of them, then a pattern only around its keyword. The
/// time grows with the length of the text. Immutable; any thread.
final class AttackScanner {
    private static final int BEFORE = 160;
    private static final int AFTER = 320;
    /// A keyword this close behind the start of a searched part has been searched with all the text it needs.
    private static final int COVERED = AFTER / 2;

    private final List<AttackRule> rules;
    private final List<Integer> ruleOfKeyword = new ArrayList<>();
    private final KeywordIndex index;

    AttackScanner(List<AttackRule> rules) {
        this.rules = List.copyOf(rules);
        var keywords = new ArrayList<String>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (String keyword : rules.get(rule).keywords()) {
                keywords.add(keyword);
                ruleOfKeyword.add(rule);
            }
        }
        this.index = new KeywordIndex(keywords);
    }

    boolean finds(String text) {
        return search(text).found;
    }

    private Search search(String text) {
        var search = new Search(text, rules.size());
        index.scan(text, 0, text.length(), (keyword, start) -> search.around(ruleOfKeyword.get(keyword), start));
        return search;
    }

    private final class Search {
        private final String text;
        private final int[] covered;
        private boolean found;

        Search(String text, int rules) {
            this.text = text;
            this.covered = new int[rules];
        }

        void around(int rule, int keyword) {
            if (found || keyword < covered[rule]) {
                return;
            }
            covered[rule] = keyword + COVERED;
            Pattern pattern = rules.get(rule).pattern();
            int from = Math.max(0, keyword - BEFORE);
            int to = Math.min(text.length(), keyword + AFTER);
            found = pattern.matcher(text.substring(from, to)).find();
        }
    }
}
