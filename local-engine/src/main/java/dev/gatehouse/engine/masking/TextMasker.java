package dev.gatehouse.engine.masking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Rewrites one text from left to right, whole or as it grows. Where cuts overlap the earlier one is replaced whole and
/// only the rest of the later one, so that nothing sensitive stays. One thread.
public final class TextMasker {
    private final CharSequence text;
    private final Placeholders placeholders;
    private int read;
    private int written;

    /// @param text may grow between calls, but not change
    public TextMasker(CharSequence text, Placeholders placeholders) {
        this.text = text;
        this.placeholders = placeholders;
    }

    /// Rewrites on to `end`, or past it where a cut that begins before `end` ends later. Never stops inside a surrogate
    /// pair, but a unit before.
    ///
    /// @param cuts that begin at or after the last `end` and before this one
    public Rewritten advance(Collection<Cut> cuts, int end) {
        int base = written;
        var out = new StringBuilder();
        var placed = new ArrayList<Placed>();
        for (Cut cut : cuts.stream().sorted(Cut.LEFT_TO_RIGHT).toList()) {
            int start = Math.max(cut.start(), read);
            if (cut.end() > start) {
                out.append(text, read, start);
                String placeholder = placeholders.of(
                        cut.type(), text.subSequence(start, cut.end()).toString());
                placed.add(new Placed(base + out.length(), base + out.length() + placeholder.length(), cut.type()));
                out.append(placeholder);
                read = cut.end();
            }
        }
        int stop = splitsPair(end) ? end - 1 : end;
        if (stop > read) {
            out.append(text, read, stop);
            read = stop;
        }
        written = base + out.length();
        return new Rewritten(out.toString(), placed);
    }

    private boolean splitsPair(int end) {
        return end > 0
                && end < text.length()
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end));
    }

    /// A stretch of rewritten text.
    ///
    /// @param placed counted from the start of the whole rewritten text
    public record Rewritten(String text, List<Placed> placed) {
        public Rewritten {
            placed = List.copyOf(placed);
        }
    }
}
