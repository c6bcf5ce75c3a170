package dev.gatehouse.trust.json;

import dev.gatehouse.trust.tuf.Metadata;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The signed part of targets, snapshot and timestamp metadata. Members that we do not know are ignored, as TUF 1.0
/// (section 4.2) asks: they are signed all the same.
public final class MetadataJson {
    static final String SPEC_VERSION = "1.0.34";
    private static final long LONGEST_FILE = 64L << 20;

    private MetadataJson() {}

    /// The canonical bytes to sign.
    public static byte[] write(Metadata metadata) {
        SortedMap<String, Json> out = new TreeMap<>();
        out.put("_type", new Json.Text(metadata.role().word()));
        out.put("spec_version", new Json.Text(SPEC_VERSION));
        out.put("version", new Json.Whole(metadata.version()));
        out.put("expires", Fields.time(metadata.expires()));
        switch (metadata) {
            case Metadata.Root root -> RootJson.write(root, out);
            case Metadata.Targets targets -> {
                TreeMap<String, Json> files = new TreeMap<>();
                targets.files().forEach((name, file) -> files.put(name, target(file)));
                out.put("targets", new Json.Obj(files));
            }
            case Metadata.Snapshot snapshot -> {
                TreeMap<String, Json> files = new TreeMap<>();
                snapshot.files().forEach((name, file) -> files.put(name, meta(file)));
                out.put("meta", new Json.Obj(files));
            }
            case Metadata.Timestamp timestamp ->
                out.put("meta", Json.Obj.of(Map.of("snapshot.json", meta(timestamp.snapshot()))));
        }
        return JsonText.write(new Json.Obj(out));
    }

    static Metadata read(Fields signed) {
        String type = signed.text("_type");
        String spec = signed.text("spec_version");
        if (!spec.matches("1\\.\\d{1,4}(\\.\\d{1,4})?")) {
            throw signed.wrong("spec_version", "is " + spec + ", and this program knows The Update Framework 1.x");
        }
        long version = signed.whole("version", 1, Metadata.LAST_VERSION);
        return signed.build(() -> switch (type) {
            case "root" -> RootJson.read(signed, version);
            case "targets" ->
                new Metadata.Targets(
                        version,
                        signed.time("expires"),
                        signed.object("targets").each(MetadataJson::target));
            case "snapshot" ->
                new Metadata.Snapshot(
                        version, signed.time("expires"), signed.object("meta").each(MetadataJson::meta));
            case "timestamp" ->
                new Metadata.Timestamp(
                        version,
                        signed.time("expires"),
                        meta(signed.object("meta").only("snapshot.json").object("snapshot.json")));
            default -> throw signed.wrong("_type", "is \"" + type + "\", and there is no such role");
        });
    }

    private static Json target(Metadata.TargetFile file) {
        return Json.Obj.of(Map.of("hashes", hashes(file.sha256()), "length", new Json.Whole(file.length())));
    }

    private static Metadata.TargetFile target(Fields file) {
        return new Metadata.TargetFile(file.whole("length", 0, LONGEST_FILE), sha256(file));
    }

    private static Json meta(Metadata.MetaFile file) {
        return Json.Obj.of(Map.of(
                "hashes", hashes(file.sha256()),
                "length", new Json.Whole(file.length()),
                "version", new Json.Whole(file.version())));
    }

    private static Metadata.MetaFile meta(Fields file) {
        return new Metadata.MetaFile(
                file.whole("version", 1, Metadata.LAST_VERSION), file.whole("length", 1, LONGEST_FILE), sha256(file));
    }

    private static Json hashes(String sha256) {
        return Json.Obj.of(Map.of("sha256", new Json.Text(sha256)));
    }

    /// TUF leaves lengths and hashes open in places; a release of ours always has both, with SHA-256.
    private static String sha256(Fields file) {
        Fields hashes = file.object("hashes");
        String hash = hashes.text("sha256");
        if (!hash.matches("[0-9a-f]{64}")) {
            throw hashes.wrong("sha256", "must be 64 lower-case hex digits");
        }
        return hash;
    }
}
