package dev.gatehouse.engine.guard.pii;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Phone numbers: international ones; North American ones with brackets or dashes; ones with a leading zero in groups;
/// and other groups of digits right behind a word such as "phone". Dates, versions, addresses of machines and ids that
/// hang on a word are not taken.
final class PhoneScanner implements Scanner {
    private static final String JOINTS = "-./#:@=";
    private static final int CUE = 24;
    private static final Set<String> CUES = Set.of(
            "phone",
            "telephone",
            "tel",
            "mobile",
            "cell",
            "cellphone",
            "fax",
            "whatsapp",
            "sms",
            "telefon",
            "handy",
            "call",
            "dial",
            "reach");
    private static final Set<String> WEAK_CUES = Set.of("call", "dial", "reach");

    @Override
    public int endOf(CharSequence text, int start) {
        char first = text.charAt(start);
        if (first == '+') {
            return Ascii.wordAt(text, start - 1) ? NONE : international(text, start);
        }
        if ((first != '(' && !Ascii.digit(first))
                || Ascii.wordAt(text, start - 1)
                || (start > 0 && text.charAt(start - 1) == '+')
                || !Ascii.numberMayStart(text, start, JOINTS)) {
            return NONE;
        }
        DigitGroups groups = DigitGroups.read(text, start);
        for (int count = groups.count(); count > 0; count--) {
            DigitGroups part = groups.first(count);
            if (endsHere(text, part.end())
                    && (northAmerican(part)
                            || (leadingZero(part) && standsAlone(text, start, part.end()))
                            || cued(text, start, part))) {
                return part.end();
            }
        }
        return NONE;
    }

    private static int international(CharSequence text, int start) {
        DigitGroups groups = DigitGroups.read(text, start + 1);
        for (int count = groups.count(); count > 0; count--) {
            DigitGroups part = groups.first(count);
            if (part.digits().startsWith("0") || !endsHere(text, part.end())) {
                continue;
            }
            boolean fixed = part.digits().startsWith("1") || part.digits().startsWith("7");
            if (fixed ? part.total() == 11 : part.total() >= 8 && part.total() <= 15) {
                return part.end();
            }
        }
        return NONE;
    }

    private static boolean northAmerican(DigitGroups part) {
        List<Integer> sizes = part.sizes();
        boolean country = sizes.equals(List.of(1, 3, 3, 4)) && part.digits().startsWith("1");
        return (country || sizes.equals(List.of(3, 3, 4)))
                && !part.spacesOnly()
                && part.digits().charAt(country ? 1 : 0) >= '2';
    }

    private static boolean leadingZero(DigitGroups part) {
        int first = part.sizes().getFirst();
        return part.digits().startsWith("0")
                && !part.digits().startsWith("000")
                && first >= 2
                && first <= 5
                && part.count() >= 2
                && part.total() >= 9
                && part.total() <= 12
                && !part.holdsDate();
    }

    /// Whether no further group of digits stands beside it, as in an account number.
    private static boolean standsAlone(CharSequence text, int start, int end) {
        boolean before = start > 1 && text.charAt(start - 1) == ' ' && Ascii.digitAt(text, start - 2);
        boolean behind = end < text.length() && text.charAt(end) == ' ' && Ascii.digitAt(text, end + 1);
        return !before && !behind;
    }

    private static boolean cued(CharSequence text, int start, DigitGroups part) {
        if (part.total() < 7 || part.total() > 14 || part.holdsDate()) {
            return false;
        }
        String cue = cue(text, start);
        return !cue.isEmpty() && (part.count() > 1 || part.total() >= 10 || !WEAK_CUES.contains(cue));
    }

    /// The cue word nearest before `start` with no digit in between; empty when there is none.
    private static String cue(CharSequence text, int start) {
        int from = Math.max(0, start - CUE);
        for (int index = start - 1; index >= from; index--) {
            if (Ascii.digitAt(text, index)) {
                from = index + 1;
            }
        }
        String before = text.subSequence(from, start).toString().toLowerCase(Locale.ROOT);
        int end = before.length();
        while (end > 0) {
            int word = end;
            while (word > 0 && Character.isLetter(before.charAt(word - 1))) {
                word--;
            }
            // A word cut off by the edge of what is looked at is no word.
            boolean whole = word > 0 || !Ascii.wordAt(text, from - 1);
            if (whole && CUES.contains(before.substring(word, end))) {
                return before.substring(word, end);
            }
            end = Math.min(word, end - 1);
        }
        return "";
    }

    private static boolean endsHere(CharSequence text, int end) {
        boolean goesOn = end < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ':')
                && Ascii.digitAt(text, end + 1);
        return !goesOn && Ascii.numberMayEnd(text, end, "-_/@");
    }
}
