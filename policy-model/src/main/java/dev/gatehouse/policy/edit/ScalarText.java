package dev.gatehouse.policy.edit;

import dev.gatehouse.policy.SettingValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values as YAML that reads back as the same value in every place.
final class ScalarText {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*|/[A-Za-z0-9_./-]+|[0-9]{1,9}(ms|s|m|h|d)");

    private ScalarText() {}

    static String of(SettingValue value) {
        return switch (value) {
            case SettingValue.Number(var number) -> number.toPlainString();
            case SettingValue.Text(var text) -> of(text);
            case SettingValue.Texts(var texts) -> of(texts);
        };
    }

    static String of(List<String> texts) {
        return texts.stream().map(ScalarText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    static String of(String text) {
        if (PLAIN.matcher(text).matches() && !text.equalsIgnoreCase("null") && !text.endsWith(".")) {
            return text;
        }
        boolean plainCharacters = text.codePoints()
                .allMatch(c -> (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029));
        return plainCharacters ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c >= 0xd800 && c <= 0xdfff) {
                throw new EditRefusedException("the text holds half of a character");
            }
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (c >= 0x20 && c < 0x7f) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(c > 0xffff ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
                    }
                }
            }
        });
        return escaped.append('"').toString();
    }
}
