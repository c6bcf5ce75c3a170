package dev.gatehouse.policy.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The text of a policy: one or more files, by name. Immutable.
///
/// @param files text by file name, in the order of the names
/// @param problems what went wrong while the text was fetched; the reader reports them with its own
public record PolicySource(SortedMap<String, String> files, List<Problem> problems) {
    /// The largest file, and the largest sum of all files, in characters.
    public static final int MOST_CHARACTERS = 1 << 20;

    /// The most files of one policy.
    public static final int MOST_FILES = 64;

    /// The name that a text without a file goes by.
    public static final String DEFAULT_FILE = "policy.yaml";

    public PolicySource {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        problems = List.copyOf(problems);
    }

    /// A policy of one file named `policy.yaml`.
    public static PolicySource ofText(String text) {
        return ofTexts(Map.of(DEFAULT_FILE, text));
    }

    /// A policy of several files.
    public static PolicySource ofTexts(Map<String, String> files) {
        return new PolicySource(new TreeMap<>(files), List.of());
    }

    /// Reads every `.yaml` and `.yml` file directly in `place`, or the one file that `place` is. Never throws: what
    /// cannot be read becomes a problem.
    public static PolicySource ofFolder(Path place) {
        return FolderLoader.load(place);
    }

    /// A copy in which `file` has `text`.
    public PolicySource with(String file, String text) {
        var changed = new TreeMap<>(files);
        changed.put(file, text);
        return new PolicySource(changed, problems);
    }

    /// The text of `file`; throws `IllegalArgumentException` when there is no such file.
    public String text(String file) {
        var text = files.get(file);
        if (text == null) {
            throw new IllegalArgumentException("no file " + file + " in this policy");
        }
        return text;
    }
}
