package dev.gatehouse.app.kit.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what is what in one line of YAML: enough for colours, not a parser.
final class YamlSpans {
    /// A stretch of a line with the style class of its kind.
    record Span(int from, int to, String styleClass) {}

    private static final Pattern TOKEN = Pattern.compile("(?<comment>(?:^|(?<=\\s))#.*$)"
            + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*')"
            + "|(?<key>[A-Za-z_][\\w.-]*(?=\\s*:(?:\\s|$)))"
            + "|(?<number>(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?![\\w.-]))"
            + "|(?<word>(?<![\\w-])(?:true|false|null|enforce|monitor|off|deny|block|mask|allow)(?![\\w-]))");
    private static final List<String> KINDS = List.of("comment", "string", "key", "number", "word");

    private YamlSpans() {}

    static List<Span> of(String line) {
        var spans = new ArrayList<Span>();
        var matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            for (var kind : KINDS) {
                if (matcher.group(kind) != null) {
                    spans.add(new Span(matcher.start(), matcher.end(), "gh-syn-" + kind));
                    break;
                }
            }
        }
        return spans;
    }
}
