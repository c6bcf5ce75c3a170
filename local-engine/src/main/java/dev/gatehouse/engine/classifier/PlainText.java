package dev.gatehouse.engine.classifier;

import java.text.Normalizer;

/// Takes the disguises off a text before it is judged, and changes nothing else about it.
///
/// Compatibility forms become plain ones (NFKC), invisible tag characters become the ASCII that they spell (Unicode
/// core specification, "Tags"), and other format and control characters and halves of characters go away.
public final class PlainText {
    private static final int TAG_FIRST = 0xE0020;
    private static final int TAG_LAST = 0xE007E;
    private static final int TAG_BASE = 0xE0000;

    private PlainText() {}

    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= TAG_FIRST && point <= TAG_LAST) {
                plain.appendCodePoint(point - TAG_BASE);
            } else if (Character.isWhitespace(point)) {
                plain.appendCodePoint(point);
            } else if (!invisible(point)) {
                plain.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    private static boolean invisible(int point) {
        var type = Character.getType(point);
        return type == Character.FORMAT || type == Character.SURROGATE || Character.isISOControl(point);
    }
}
