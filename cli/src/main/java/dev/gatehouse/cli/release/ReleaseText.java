package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.workbench.releases.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a release looks.
final class ReleaseText {
    static final List<String> HEADER =
            List.of("RELEASE", "PUBLISHED", "EXPIRES", "FOR", "CHANGES", "KEYS", "SUITES", "SHA-256", "NOTE");

    private ReleaseText() {}

    static List<String> row(Release release) {
        var contents = release.contents();
        return List.of(
                "v" + release.version(),
                release.published().toString(),
                release.expires().toString(),
                contents.audience().environment() + ": "
                        + String.join(",", contents.audience().backends()),
                Long.toString(contents.changes()),
                Long.toString(contents.keys()),
                Long.toString(contents.suites()),
                Words.digest(release.bundleSha256()),
                release.note());
    }

    static Map<String, Object> object(Release release) {
        var contents = release.contents();
        var object = new LinkedHashMap<String, Object>();
        object.put("version", release.version());
        object.put("bundleSha256", release.bundleSha256());
        object.put("policyDigest", release.policyDigest());
        object.put("published", release.published().toString());
        object.put("expires", release.expires().toString());
        object.put("note", release.note());
        object.put("environment", contents.audience().environment());
        object.put("backends", List.copyOf(contents.audience().backends()));
        object.put("changes", contents.changes());
        object.put("keys", contents.keys());
        object.put("suites", contents.suites());
        return object;
    }
}
