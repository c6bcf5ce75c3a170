package dev.gatehouse.engine.guard.pii;

/// Payment card numbers: 13 to 19 digits, plain or in groups, with the leading digits and length of a card brand and a
/// right Luhn check digit (ISO/IEC 7812-1).
final class CardScanner implements Scanner {
    private static final String JOINTS = "-.+/#";

    @Override
    public int endOf(CharSequence text, int start) {
        char first = text.charAt(start);
        if (first < '2' || first > '6' || !Ascii.numberMayStart(text, start, JOINTS)) {
            return NONE;
        }
        var digits = new StringBuilder();
        int end = NONE;
        int index = start;
        while (digits.length() < 20 && Ascii.digitAt(text, index)) {
            digits.append(text.charAt(index));
            index++;
            boolean groupEnds = !Ascii.digitAt(text, index);
            if (groupEnds && Ascii.numberMayEnd(text, index, "") && card(digits)) {
                end = index;
            }
            if (groupEnds && index < text.length() && " -\u00A0".indexOf(text.charAt(index)) >= 0) {
                if (digits.length() < 4) {
                    break;
                }
                index++;
            }
        }
        return end;
    }

    private static boolean card(CharSequence digits) {
        return brand(digits.toString())
                && luhn(digits)
                && digits.chars().distinct().count() > 1;
    }

    private static boolean brand(String digits) {
        int length = digits.length();
        if (length < 13 || length > 19) {
            return false;
        }
        int two = Integer.parseInt(digits, 0, 2, 10);
        int four = Integer.parseInt(digits, 0, 4, 10);
        return switch (digits.charAt(0)) {
            case '4' -> length == 13 || length == 16 || length == 19;
            case '5' -> length == 16 || two == 50 || two > 55;
            case '2' -> four >= 2221 && four <= 2720 && length == 16;
            case '3' -> length == american(two);
            default -> length >= 16;
        };
    }

    /// The length of the cards that begin with 3.
    private static int american(int two) {
        return switch (two) {
            case 34, 37 -> 15;
            case 30, 36, 38 -> 14;
            default -> 16;
        };
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            if (index % 2 == 1) {
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
