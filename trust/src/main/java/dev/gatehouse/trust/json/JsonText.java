package dev.gatehouse.trust.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/// Writes JSON in the one form that is signed: canonical JSON as OLPC defined it and TUF 1.0 (section 4.1) uses it.
/// No space, members by name, only `"` and `\` escaped, UTF-8.
///
/// A control character is refused: OLPC would write it bare, and no JSON reader takes that back.
public final class JsonText {
    private JsonText() {}

    /// The canonical bytes; throws `IllegalArgumentException` on text that is no Unicode or holds control characters.
    public static byte[] write(Json value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text holds half of a Unicode character", e);
        }
    }

    private static void append(StringBuilder out, Json value) {
        switch (value) {
            case Json.Obj object -> {
                out.append('{');
                Iterator<Map.Entry<String, Json>> members =
                        object.members().entrySet().iterator();
                while (members.hasNext()) {
                    Map.Entry<String, Json> member = members.next();
                    quote(out, member.getKey());
                    out.append(':');
                    append(out, member.getValue());
                    if (members.hasNext()) {
                        out.append(',');
                    }
                }
                out.append('}');
            }
            case Json.Arr array -> {
                out.append('[');
                Iterator<Json> items = array.items().iterator();
                while (items.hasNext()) {
                    append(out, items.next());
                    if (items.hasNext()) {
                        out.append(',');
                    }
                }
                out.append(']');
            }
            case Json.Text text -> quote(out, text.value());
            case Json.Whole number -> out.append(number.value());
            case Json.Decimal number ->
                out.append(BigDecimal.valueOf(number.value()).toPlainString());
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null nothing -> out.append("null");
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                throw new IllegalArgumentException("a text holds a control character");
            }
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
