package dev.gatehouse.engine.manifest.yaml;

import dev.gatehouse.engine.manifest.ModelManifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Manifests as YAML.
public final class ManifestYaml {
    private static final int MAX_CHARACTERS = 64 * 1024;

    private ManifestYaml() {}

    public static String write(ModelManifest manifest) {
        var root = new LinkedHashMap<String, Object>();
        root.put("kind", manifest.kind());
        root.put("name", manifest.name());
        root.put("version", manifest.version());
        root.put("licence", manifest.licence());
        root.put("labels", manifest.labels());
        root.put("threshold", manifest.threshold());
        root.put(
                "encoder",
                new LinkedHashMap<>(Map.of(
                        "id",
                        manifest.encoder().id(),
                        "digest",
                        manifest.encoder().digest())));
        root.put("files", manifest.digests());
        var settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(root);
    }

    /// @throws IllegalArgumentException when it is no manifest; the message is one sentence
    public static ModelManifest read(String yaml) {
        try {
            var settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(MAX_CHARACTERS)
                    .build();
            var root = map(new Load(settings).loadFromString(yaml), "the manifest");
            var encoder = map(root.get("encoder"), "\"encoder\"");
            return new ModelManifest(
                    text(root, "kind"),
                    text(root, "name"),
                    text(root, "version"),
                    text(root, "licence"),
                    texts(root, "labels"),
                    number(root, "threshold"),
                    new ModelManifest.EncoderRef(text(encoder, "id"), text(encoder, "digest")),
                    digests(map(root.get("files"), "\"files\"")));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("it is no YAML", e);
        }
    }

    private static Map<?, ?> map(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(what + " is no mapping");
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("\"" + key + "\" is missing or no text");
    }

    private static double number(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("\"" + key + "\" is missing or no number");
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("\"" + key + "\" is missing or no list");
    }

    private static SequencedMap<String, String> digests(Map<?, ?> files) {
        var digests = new LinkedHashMap<String, String>();
        files.forEach((name, digest) -> digests.put(String.valueOf(name), String.valueOf(digest)));
        return digests;
    }
}
