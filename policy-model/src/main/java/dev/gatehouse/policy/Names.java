package dev.gatehouse.policy;

import java.util.regex.Pattern;

/// The shape of every id in a policy: lower-case letters, digits, `-`, `_`, `.` and `/`, at most 64 characters.
public final class Names {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,63}");

    private Names() {}

    /// Whether `text` may serve as an id.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Returns `text` when it is an id, and throws `IllegalArgumentException` naming `what` when it is not.
    public static String requireId(String what, String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException(what + " \"" + text
                    + "\" is not an id: use up to 64 lower-case letters, digits, '-', '_', '.' or '/'");
        }
        return text;
    }
}
