package dev.gatehouse.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of one theme as written in its stylesheet, with the contrast formula of WCAG 2.2 (success criterion
/// 1.4.3).
record Tokens(Map<String, String> values) {
    private static final Pattern LINE = Pattern.compile("^\\s*(-[a-z0-9-]+):\\s*([^;]+);", Pattern.MULTILINE);

    static Tokens of(GatehouseTheme theme) {
        var found = new TreeMap<String, String>();
        Matcher matcher = LINE.matcher(text(theme.stylesheets().getFirst()));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return new Tokens(found);
    }

    static String text(String stylesheet) {
        try {
            return Files.readString(Path.of(URI.create(stylesheet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double contrast(String foreground, String background) {
        double one = luminance(foreground);
        double other = luminance(background);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private double luminance(String token) {
        String hex = values.getOrDefault(token, "(undefined)");
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new AssertionError(token + " is not one opaque colour but " + hex);
        }
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
