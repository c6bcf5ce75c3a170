package dev.gatehouse.engine.guard.pii;

/// Questions about single characters that tell ASCII from the rest of Unicode.
final class Ascii {
    private Ascii() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean digitAt(CharSequence text, int index) {
        return index >= 0 && index < text.length() && digit(text.charAt(index));
    }

    static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /// Whether a letter of any script, a digit or an underscore stands at `index`.
    static boolean wordAt(CharSequence text, int index) {
        return index >= 0
                && index < text.length()
                && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
    }

    /// Whether `start` may begin a number: no word, and no word with one of `joints` behind it, stands in front.
    static boolean numberMayStart(CharSequence text, int start, String joints) {
        if (start == 0) {
            return true;
        }
        if (wordAt(text, start - 1)) {
            return false;
        }
        return joints.indexOf(text.charAt(start - 1)) < 0 || !wordAt(text, start - 2);
    }

    /// Whether a number may end at `end`: no word, and no joint with a word behind it, follows.
    static boolean numberMayEnd(CharSequence text, int end, String joints) {
        if (end >= text.length()) {
            return true;
        }
        if (wordAt(text, end)) {
            return false;
        }
        return joints.indexOf(text.charAt(end)) < 0 || !wordAt(text, end + 1);
    }
}
