package dev.gatehouse.engine.guard.secrets;

import dev.gatehouse.engine.guard.secrets.SecretRule.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells credentials from what stands in their place in examples and templates.
final class Plausible {
    private static final List<String> FILLERS = List.of(
            "example",
            "changeme",
            "placeholder",
            "your",
            "replace",
            "dummy",
            "todo",
            "redacted",
            "xxxx",
            "****",
            "....",
            "123456789",
            "${",
            "{{",
            "}}",
            "<",
            "%(",
            "process.env",
            "os.environ",
            "getenv",
            "secretkeyref",
            "enc(",
            "enc[");
    private static final double MIXED_BITS = 3.0;

    private Plausible() {}

    static boolean credential(String value, Value kind) {
        String low = value.toLowerCase(Locale.ROOT);
        if (FILLERS.stream().anyMatch(low::contains)) {
            return false;
        }
        return switch (kind) {
            case FORMAT -> bitsPerCharacter(value) > 2;
            case KEY ->
                value.length() >= 16
                        && digits(value)
                        && letters(value)
                        && bitsPerCharacter(value) >= MIXED_BITS
                        && !value.startsWith("$");
            case PASSWORD ->
                value.length() >= 6
                        && letters(value)
                        && (digits(value) || marks(value) || shuffledCase(value))
                        && value.chars().distinct().count() >= 5
                        && !(value.startsWith("$")
                                || value.startsWith("/")
                                || low.startsWith("http")
                                || sentence(value));
        };
    }

    /// Words with spaces between them and no digit are a sentence, and so is one word that a full stop ends.
    private static boolean sentence(String value) {
        return !digits(value)
                && (value.indexOf(' ') >= 0
                        || (".,:;?)".indexOf(value.charAt(value.length() - 1)) >= 0
                                && value.chars().limit(value.length() - 1L).allMatch(Character::isLetter))
                        || (!shuffledCase(value)
                                && value.chars().allMatch(c -> Character.isLetter(c) || "=.-_/:'".indexOf(c) >= 0)));
    }

    /// Capitals in the middle of a run of letters, more than names of things in code have.
    private static boolean shuffledCase(String value) {
        int changes = 0;
        for (int index = 1; index < value.length(); index++) {
            if (Character.isUpperCase(value.charAt(index)) != Character.isUpperCase(value.charAt(index - 1))) {
                changes++;
            }
        }
        return changes >= 4 && value.indexOf(' ') < 0;
    }

    private static boolean digits(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    private static boolean letters(String value) {
        return value.chars().anyMatch(Character::isLetter);
    }

    private static boolean marks(String value) {
        return value.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c));
    }

    /// Shannon's entropy of the characters in `value`.
    static double bitsPerCharacter(String value) {
        Map<Character, Integer> counts = new HashMap<>();
        for (char c : value.toCharArray()) {
            counts.merge(c, 1, Integer::sum);
        }
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / value.length();
            bits -= share * (Math.log(share) / Math.log(2));
        }
        return bits;
    }
}
