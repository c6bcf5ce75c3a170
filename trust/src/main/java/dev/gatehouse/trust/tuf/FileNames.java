package dev.gatehouse.trust.tuf;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where files stand in a repository and in a bundle, with consistent snapshots (TUF 1.0, section 6.2).
public final class FileNames {
    public static final String TIMESTAMP = "metadata/timestamp.json";

    private static final Pattern ROOT = Pattern.compile("metadata/([1-9]\\d{0,8})\\.root\\.json");
    private static final Pattern TARGET = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private FileNames() {}

    public static String root(long version) {
        return "metadata/" + version + ".root.json";
    }

    public static String snapshot(long version) {
        return "metadata/" + version + ".snapshot.json";
    }

    public static String targets(long version) {
        return "metadata/" + version + ".targets.json";
    }

    /// Throws `IllegalArgumentException` when `name` could lead out of the folder or is otherwise no plain name.
    public static String target(String sha256, String name) {
        return "targets/" + sha256 + "." + requireTarget(name);
    }

    public static String requireTarget(String name) {
        if (!TARGET.matcher(name).matches()) {
            throw new IllegalArgumentException("the target \"" + name
                    + "\" has no plain name: use up to 64 lower-case letters, digits, '-', '_' or '.'");
        }
        return name;
    }

    /// The version in the name of a root file; empty when `file` is not one.
    public static OptionalLong rootVersion(String file) {
        Matcher match = ROOT.matcher(file);
        return match.matches() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
    }
}
