package dev.gatehouse.engine.classifier;

import java.util.Arrays;
import java.util.Locale;

/// Which runs of letters and which words a text is made of: character 3- to 5-grams over the lower-case text with
/// white space collapsed, and words alone and in pairs, hashed into buckets (Weinberger et al., "Feature hashing for
/// large scale multitask learning", 2009) and weighted by 1 + ln(count).
///
/// @param bits there are two to the power of this many buckets; from 8 to 24
public record GramFeatures(int bits) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int WORD_SALT = 0x5bd1e995;

    public GramFeatures {
        if (bits < 8 || bits > 24) {
            throw new IllegalArgumentException("the bits of the buckets must be between 8 and 24, not " + bits);
        }
    }

    public int buckets() {
        return 1 << bits;
    }

    /// The features of a text. An empty text has none.
    public SparseVector of(String text) {
        var spaced = collapse(text);
        var hashes = new int[spaced.length() * (LONGEST - SHORTEST + 3)];
        var count = grams(spaced, hashes);
        count = words(spaced, hashes, count);
        Arrays.sort(hashes, 0, count);
        return weigh(hashes, count);
    }

    private int grams(String spaced, int[] hashes) {
        var count = 0;
        for (var start = 0; start < spaced.length(); start++) {
            var hash = 0;
            for (var length = 1; length <= LONGEST && start + length <= spaced.length(); length++) {
                hash = hash * 31 + spaced.charAt(start + length - 1);
                if (length >= SHORTEST) {
                    hashes[count++] = bucket(hash + length * 0x9E3779B9);
                }
            }
        }
        return count;
    }

    private int words(String spaced, int[] hashes, int before) {
        var count = before;
        var previous = 0;
        var word = 0;
        for (var i = 0; i < spaced.length(); i++) {
            var letter = spaced.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                word = word * 31 + letter;
            } else if (word != 0) {
                hashes[count++] = bucket(word ^ WORD_SALT);
                if (previous != 0) {
                    hashes[count++] = bucket((previous * 31 + word) ^ (WORD_SALT << 1));
                }
                previous = word;
                word = 0;
            }
        }
        return count;
    }

    private SparseVector weigh(int[] hashes, int count) {
        var index = new int[count];
        var value = new float[count];
        var kept = 0;
        var squares = 0.0;
        for (var i = 0; i < count; ) {
            var next = i;
            while (next < count && hashes[next] == hashes[i]) {
                next++;
            }
            index[kept] = hashes[i];
            value[kept] = (float) (1 + Math.log(next - i));
            squares += (double) value[kept] * value[kept];
            kept++;
            i = next;
        }
        var length = (float) Math.sqrt(squares);
        for (var i = 0; i < kept; i++) {
            value[i] /= length;
        }
        return new SparseVector(Arrays.copyOf(index, kept), Arrays.copyOf(value, kept));
    }

    private int bucket(int hash) {
        // The finaliser of MurmurHash3, so that the low bits depend on all bits.
        var mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        mixed ^= mixed >>> 16;
        return mixed & (buckets() - 1);
    }

    private static String collapse(String text) {
        var out = new StringBuilder(text.length() + 2).append(' ');
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (!Character.isWhitespace(letter)) {
                out.append(letter);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        return out.length() == 1 ? "" : out.toString();
    }
}
