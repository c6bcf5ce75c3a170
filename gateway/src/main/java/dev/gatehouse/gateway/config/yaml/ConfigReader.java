package dev.gatehouse.gateway.config.yaml;

import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.gateway.config.GatewayConfig.Bounds;
import dev.gatehouse.gateway.config.GatewayConfig.Listen;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.policy.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the settings of a gateway.
public final class ConfigReader {
    private static final Pattern BACKEND = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LARGEST_BODY_KIB = 16 * 1024;
    private static final int MOST_ANSWERS = 1024;

    private ConfigReader() {}

    /// Reads `gateway.yaml` in `folder`.
    ///
    /// @throws GatewayException naming file, line and remedy when something in it is missing or wrong
    public static GatewayConfig read(Path folder) {
        var file = folder.resolve(GatewayConfig.FILE);
        var root = new YamlMap(file, compose(file));
        root.only("backendId", "environment", "public", "admin", "adminCertificates", "root", "bounds");
        return new GatewayConfig(
                folder,
                backendId(root),
                environment(root),
                listen(root, "public"),
                listen(root, "admin"),
                certificates(root, folder),
                existing(root.text("root"), folder),
                bounds(root));
    }

    private static Node compose(Path file) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file.getFileName().toString())
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .build();
            return new Compose(settings)
                    .composeString(Files.readString(file))
                    .orElseThrow(() -> new GatewayException("config.malformed", file + " is empty."));
        } catch (NoSuchFileException missing) {
            throw new GatewayException(
                    "config.missing",
                    file
                            + " is not there: name the folder that holds it, or create it as README.md of the gateway shows.",
                    missing);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new GatewayException(
                    "config.malformed", file + ":" + line + " is no YAML: " + broken.getProblem() + ".", broken);
        } catch (YamlEngineException | IOException broken) {
            throw new GatewayException("config.malformed", file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static String backendId(YamlMap root) {
        var id = root.text("backendId");
        if (!BACKEND.matcher(id.value()).matches()) {
            throw id.wrong("must be up to 63 lower-case letters, digits or '-'");
        }
        return id.value();
    }

    private static Environment environment(YamlMap root) {
        var word = root.text("environment");
        for (Environment each : Environment.values()) {
            if (each.word().equals(word.value())) {
                return each;
            }
        }
        throw word.wrong(
                "must be one of " + List.of(Environment.values()).toString().toLowerCase(Locale.ROOT));
    }

    private static Listen listen(YamlMap root, String key) {
        var map = root.map(key);
        map.only("address", "port");
        return new Listen(map.text("address").value(), map.number("port", 0, 65_535));
    }

    private static List<Path> certificates(YamlMap root, Path folder) {
        var files = new ArrayList<Path>();
        root.texts("adminCertificates").forEach(each -> files.add(existing(each, folder)));
        return files;
    }

    private static Path existing(YamlMap.Text name, Path folder) {
        var file = folder.resolve(name.value());
        if (!Files.isRegularFile(file)) {
            throw name.wrong("names the file " + file + ", which is not there");
        }
        return file;
    }

    private static Bounds bounds(YamlMap root) {
        if (!root.has("bounds")) {
            return Bounds.STANDARD;
        }
        var map = root.map("bounds");
        map.only("bodyKiB", "answersAtATime");
        int body = map.has("bodyKiB") ? map.number("bodyKiB", 1, LARGEST_BODY_KIB) * 1024 : Bounds.STANDARD.bodyBytes();
        int answers = map.has("answersAtATime")
                ? map.number("answersAtATime", 1, MOST_ANSWERS)
                : Bounds.STANDARD.answersAtATime();
        return new Bounds(body, answers);
    }
}
