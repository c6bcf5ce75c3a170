package dev.gatehouse.engine.runtime.llama;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Turns the bytes of tokens into text: a character whose bytes come with several tokens is given out once, whole, and
/// bytes that are no UTF-8 become U+FFFD. One thread.
final class Utf8Stream {
    private static final int LONGEST_CHARACTER = 4;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] pending = new byte[0];

    /// The text that is complete with these bytes; empty while a character is open.
    String add(byte[] bytes) {
        return decode(bytes, false);
    }

    /// What is left at the end.
    String end() {
        return decode(new byte[0], true);
    }

    private String decode(byte[] bytes, boolean last) {
        var in = ByteBuffer.allocate(pending.length + bytes.length)
                .put(pending)
                .put(bytes)
                .flip();
        var out = CharBuffer.allocate(in.remaining() + LONGEST_CHARACTER);
        decoder.decode(in, out, last);
        if (last) {
            decoder.flush(out);
            decoder.reset();
        }
        pending = new byte[in.remaining()];
        in.get(pending);
        return out.flip().toString();
    }
}
