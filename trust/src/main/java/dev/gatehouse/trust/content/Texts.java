package dev.gatehouse.trust.content;

import java.util.regex.Pattern;

/// The shapes of short texts in a release; each check throws `IllegalArgumentException` with a sentence.
public final class Texts {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,63}");

    private Texts() {}

    public static void requireWord(String what, String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException(what + " \"" + text
                    + "\" is not a word: use up to 64 lower-case letters, digits, '-', '_', '.' or '/'");
        }
    }

    public static void requireLine(String what, String text) {
        if (text.isBlank() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must be one line of 1 to 200 characters");
        }
    }
}
