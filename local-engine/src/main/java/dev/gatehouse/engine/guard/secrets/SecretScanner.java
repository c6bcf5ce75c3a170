package dev.gatehouse.engine.guard.secrets;

import com.google.re2j.Matcher;
import dev.gatehouse.engine.text.KeywordIndex;
import dev.gatehouse.engine.text.OpenText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        int begin = Math.max(0, from - SecretRule.LEAD);
        int end = Math.min(text.length(), to + SecretRule.LEAD);
        INDEX.scan(text, begin, end, (keyword, start) -> {
            SecretRule rule = RULES.get(keyword);
            if (start < to && mayBegin(rule, text, start)) {
                Secret secret = match(rule, text, start, longest);
                if (secret != null && secret.start() >= from && secret.start() < to) {
                    found.add(secret);
                }
            }
        });
        return found;
    }

    /// The index before which the credentials in `text` stay as they are, however it goes on. What lies before `from`
    /// is known to.
    static int settled(String text, int from, int longest) {
        var open = new OpenText(text);
        var settled = new AtomicInteger(Math.max(from, text.length() - INDEX.begun(text)));
        INDEX.scan(text, from, text.length(), (keyword, start) -> {
            SecretRule rule = RULES.get(keyword);
            if (start < settled.get() && mayBegin(rule, text, start)) {
                match(rule, open, start, longest);
                if (open.lookedPast()) {
                    settled.set(start);
                }
            }
        });
        return settled.get();
    }

    private static boolean mayBegin(SecretRule rule, String text, int start) {
        return rule.start() == SecretRule.Start.ANYWHERE || !wordBefore(text, start);
    }

    private static @Nullable Secret match(SecretRule rule, CharSequence text, int start, int longest) {
        CharSequence part = text.subSequence(start, Math.min(text.length(), start + SecretRule.REACH));
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
        if (!Plausible.credential(text.subSequence(first, last).toString(), rule.value())) {
            return null;
        }
        return new Secret(rule, first, extended(rule, text, first, last, longest));
    }

    /// A match is enough to refuse; to mask, the rest of a long credential must go with it.
    private static int extended(SecretRule rule, CharSequence text, int first, int last, int longest) {
        int limit = Math.min(text.length(), first + longest);
        if (rule.word().equals("private-key")) {
            int close = behind(END_OF_KEY, text, last, limit);
            int lineEnd = close < 0 ? -1 : behind("-----", text, close, limit);
            return lineEnd < 0 ? Math.max(last, limit) : lineEnd;
        }
        int end = last;
        while (rule.value() == SecretRule.Value.FORMAT && end < limit && tokenCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where the first `mark` within `[from, to)` ends; -1 when there is none.
    private static int behind(String mark, CharSequence text, int from, int to) {
        for (int start = from; start + mark.length() <= to; start++) {
            int same = 0;
            while (same < mark.length() && text.charAt(start + same) == mark.charAt(same)) {
                same++;
            }
            if (same == mark.length()) {
                return start + same;
            }
        }
        return -1;
    }

    private static boolean tokenCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.+/=".indexOf(c) >= 0;
    }

    private static boolean wordBefore(String text, int start) {
        return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    }
}
