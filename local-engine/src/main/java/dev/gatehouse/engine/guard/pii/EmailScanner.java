package dev.gatehouse.engine.guard.pii;

import java.util.Locale;
import java.util.Set;

/// E-mail addresses: a local part of up to 64 characters, `@`, and a domain of at least two labels that does not end in
/// the ending of a file (`logo@2x.png`).
final class EmailScanner implements Scanner {
    private static final int LOCAL = 64;
    private static final int DOMAIN = 128;
    private static final Set<String> FILES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "ts", "json", "html", "xml", "py", "md");

    @Override
    public int endOf(CharSequence text, int start) {
        if (!Ascii.wordAt(text, start)) {
            return NONE;
        }
        boolean begins = onlyMarksBefore(text, start);
        int at = start + 1;
        while (at < text.length() && at - start < LOCAL && local(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()
                || text.charAt(at) != '@'
                || text.charAt(at - 1) == '.'
                || (at - start < LOCAL && !begins)) {
            return NONE;
        }
        int end = domainEnd(text, at + 1);
        return end == NONE || repository(text, start, at, end) ? NONE : end;
    }

    /// A local part begins after something that cannot be part of one; of a longer one the last 64 characters count.
    private static boolean onlyMarksBefore(CharSequence text, int start) {
        int before = start - 1;
        while (before >= 0 && start - before < LOCAL && mark(text.charAt(before))) {
            before--;
        }
        return before < 0 || !local(text.charAt(before));
    }

    private static int domainEnd(CharSequence text, int begin) {
        int end = NONE;
        int label = begin;
        int limit = Math.min(text.length(), begin + DOMAIN);
        for (int index = begin; index <= limit; index++) {
            char c = index < limit ? text.charAt(index) : ' ';
            if (Character.isLetterOrDigit(c) || (c == '-' && index > label)) {
                continue;
            }
            if (index == label) {
                break;
            }
            if (label > begin && topLevel(text, label, index)) {
                end = index;
            }
            if (c != '.') {
                break;
            }
            label = index + 1;
        }
        return end;
    }

    private static boolean topLevel(CharSequence text, int from, int to) {
        if (to - from < 2 || to - from > 24) {
            return false;
        }
        for (int index = from; index < to; index++) {
            if (!Character.isLetter(text.charAt(index))) {
                return false;
            }
        }
        return !FILES.contains(text.subSequence(from, to).toString().toLowerCase(Locale.ROOT));
    }

    /// `git@host:path` names a repository.
    private static boolean repository(CharSequence text, int start, int at, int end) {
        return at - start == 3
                && text.subSequence(start, at).toString().equals("git")
                && end < text.length()
                && text.charAt(end) == ':';
    }

    private static boolean mark(char c) {
        return ".%+-'".indexOf(c) >= 0;
    }

    private static boolean local(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || mark(c);
    }
}
