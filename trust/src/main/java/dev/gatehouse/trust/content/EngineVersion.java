package dev.gatehouse.trust.content;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of a decision engine, three numbers. A suffix such as `-SNAPSHOT` is not part of the order and is
/// dropped.
public record EngineVersion(int major, int minor, int patch) implements Comparable<EngineVersion> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-[0-9A-Za-z.-]{1,40})?");
    private static final Comparator<EngineVersion> ORDER = Comparator.comparingInt(EngineVersion::major)
            .thenComparingInt(EngineVersion::minor)
            .thenComparingInt(EngineVersion::patch);

    public EngineVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("a version has no negative part");
        }
    }

    /// Reads `1.2.3` or `1.2.3-SNAPSHOT`; throws `IllegalArgumentException` on anything else.
    public static EngineVersion parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a version: write three numbers, as in 1.2.3");
        }
        return new EngineVersion(number(match, 1), number(match, 2), number(match, 3));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    @Override
    public int compareTo(EngineVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
