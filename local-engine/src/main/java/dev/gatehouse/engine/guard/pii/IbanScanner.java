package dev.gatehouse.engine.guard.pii;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// International bank account numbers: the length of their country and a right checksum modulo 97 (ISO 13616), plain or
/// in groups of four.
final class IbanScanner implements Scanner {
    private static final String LENGTHS = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 "
            + "DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 "
            + "IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 "
            + "PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";
    private static final Map<String, Integer> LENGTH = lengths();

    private static Map<String, Integer> lengths() {
        var lengths = new TreeMap<String, Integer>();
        for (int at = 0; at < LENGTHS.length(); at += 5) {
            lengths.put(LENGTHS.substring(at, at + 2), Integer.parseInt(LENGTHS, at + 2, at + 4, 10));
        }
        return Map.copyOf(lengths);
    }

    @Override
    public int endOf(CharSequence text, int start) {
        if (!Character.isLetter(text.charAt(start))
                || Ascii.wordAt(text, start - 1)
                || !Ascii.digitAt(text, start + 2)
                || !Ascii.digitAt(text, start + 3)) {
            return NONE;
        }
        Integer length =
                LENGTH.get(text.subSequence(start, start + 2).toString().toUpperCase(Locale.ROOT));
        return length == null ? NONE : end(text, start, length);
    }

    private static int end(CharSequence text, int start, int length) {
        var letters = new StringBuilder();
        int index = start;
        int limit = Math.min(text.length(), start + 3 * length);
        while (letters.length() < length && index < limit) {
            char c = Character.toUpperCase(text.charAt(index));
            if (Ascii.digit(c) || Ascii.upper(c)) {
                letters.append(c);
            } else if ((c != ' ' && c != '-' && c != '\u00A0') || letters.length() % 4 != 0) {
                return NONE;
            }
            index++;
        }
        return letters.length() == length && !Ascii.wordAt(text, index) && checks(letters) ? index : NONE;
    }

    private static boolean checks(StringBuilder iban) {
        int rest = 0;
        for (int index = 0; index < iban.length(); index++) {
            char c = iban.charAt((index + 4) % iban.length());
            rest = Ascii.digit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
        }
        return rest == 1;
    }
}
