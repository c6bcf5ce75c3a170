package dev.gatehouse.app.shell.palette;

import java.util.Locale;

/// How well a few typed letters fit a title: all letters must occur in their order; beginnings of words and neighbours
/// count
/// more.
final class FuzzyMatch {
    /// The score of what does not fit.
    static final int NONE = -1;

    private FuzzyMatch() {}

    static int score(String typed, String title) {
        String needle = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String hay = title.toLowerCase(Locale.ROOT);
        int score = 0;
        int from = 0;
        int last = -2;
        for (int i = 0; i < needle.length(); i++) {
            int at = hay.indexOf(needle.charAt(i), from);
            if (at < 0) {
                return NONE;
            }
            int start = wordStart(hay, needle.charAt(i), from);
            if (at != last + 1 && start >= 0 && rest(needle, i, hay, start)) {
                at = start;
            }
            score += at == last + 1 ? 6 : isWordStart(hay, at) ? 4 : 1;
            last = at;
            from = at + 1;
        }
        return score * 100 - hay.length();
    }

    private static int wordStart(String hay, char letter, int from) {
        for (int at = hay.indexOf(letter, from); at >= 0; at = hay.indexOf(letter, at + 1)) {
            if (isWordStart(hay, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean rest(String needle, int index, String hay, int at) {
        int from = at;
        for (int i = index; i < needle.length(); i++) {
            from = hay.indexOf(needle.charAt(i), from);
            if (from < 0) {
                return false;
            }
            from++;
        }
        return true;
    }

    private static boolean isWordStart(String hay, int at) {
        return at == 0 || !Character.isLetterOrDigit(hay.charAt(at - 1));
    }
}
