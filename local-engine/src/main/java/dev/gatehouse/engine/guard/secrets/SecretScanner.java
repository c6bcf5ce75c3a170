package dev.gatehouse.engine.guard.secrets;

import com.google.re2j.Matcher;
import dev.gatehouse.engine.text.KeywordIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pass for the keywords of all rules, then the few patterns that belong to a keyword, tried only where it begins.
/// Stateless; any thread.
final class SecretScanner {
    private static final String END_OF_KEY = "-----END";
    private static final List<SecretRule> RULES = rulesByKeyword();
    private static final KeywordIndex INDEX = new KeywordIndex(
            SecretRules.ALL.stream().flatMap(rule -> rule.keywords().stream()).toList());

    private SecretScanner() {}

    /// A credential in a text.
    record Secret(SecretRule rule, int start, int end) {}

    private static List<SecretRule> rulesByKeyword() {
        var rules = new ArrayList<SecretRule>();
        for (SecretRule rule : SecretRules.ALL) {
            rule.keywords().forEach(_ -> rules.add(rule));
        }
        return List.copyOf(rules);
    }

    /// The credentials that begin in `[from, to)`.
    ///
    /// @param longest a credential that has no fixed end is followed at most so far
    static List<Secret> scan(String text, int from, int to, int longest) {
        var found = new ArrayList<Secret>();
        int begin = Math.max(0, from - SecretRule.REACH);
        int end = Math.min(text.length(), to + SecretRule.REACH);
        INDEX.scan(text, begin, end, (keyword, start) -> {
            SecretRule rule = RULES.get(keyword);
            if (rule.start() == SecretRule.Start.ANYWHERE || !wordBefore(text, start)) {
                Secret secret = match(rule, text, start, longest);
                if (secret != null && secret.start() >= from && secret.start() < to) {
                    found.add(secret);
                }
            }
        });
        return found;
    }

    private static @Nullable Secret match(SecretRule rule, String text, int start, int longest) {
        CharSequence part = text.substring(start, Math.min(text.length(), start + SecretRule.REACH));
        Matcher matcher = rule.pattern().matcher(part);
        if (!matcher.lookingAt()) {
            return null;
        }
        int group = 0;
        for (int each = 1; each <= matcher.groupCount(); each++) {
            if (matcher.start(each) >= 0) {
                group = each;
            }
        }
        int first = start + matcher.start(group);
        int last = start + matcher.end(group);
        if (!Plausible.credential(text.substring(first, last), rule.value())) {
            return null;
        }
        return new Secret(rule, first, extended(rule, text, first, last, longest));
    }

    /// A match is enough to refuse; to mask, the rest of a long credential must go with it.
    private static int extended(SecretRule rule, String text, int first, int last, int longest) {
        int limit = Math.min(text.length(), first + longest);
        if (rule.word().equals("private-key")) {
            int close = text.indexOf(END_OF_KEY, last, Math.max(last, limit));
            int lineEnd = close < 0 ? -1 : text.indexOf("-----", close + END_OF_KEY.length());
            return close < 0 || lineEnd < 0 || lineEnd + 5 > limit ? Math.max(last, limit) : lineEnd + 5;
        }
        int end = last;
        while (rule.value() == SecretRule.Value.FORMAT && end < limit && tokenCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean tokenCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.+/=".indexOf(c) >= 0;
    }

    private static boolean wordBefore(String text, int start) {
        return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    }
}
