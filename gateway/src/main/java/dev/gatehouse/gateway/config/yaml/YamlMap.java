package dev.gatehouse.gateway.config.yaml;

import dev.gatehouse.gateway.config.GatewayException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML map that knows where it stands, for errors that name the line.
final class YamlMap {
    private final Path file;
    private final MappingNode node;

    YamlMap(Path file, Node node) {
        this.file = file;
        if (!(node instanceof MappingNode map)) {
            throw wrong(file, node, "must be a map of keys and values");
        }
        this.node = map;
    }

    /// A text and its place.
    record Text(Path file, Node node, String key, String value) {
        GatewayException wrong(String what) {
            return YamlMap.wrong(file, node, "\"" + key + ": " + value + "\" " + what);
        }
    }

    /// Refuses every key but these.
    void only(String... keys) {
        for (NodeTuple each : node.getValue()) {
            var key = each.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!List.of(keys).contains(key)) {
                throw wrong(file, each.getKeyNode(), "\"" + key + "\" is not known here; known are " + List.of(keys));
            }
        }
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    Text text(String key) {
        return text(key, get(key));
    }

    List<Text> texts(String key) {
        if (!(get(key) instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw wrong(file, get(key), "\"" + key + "\" must be a list with at least one entry");
        }
        return list.getValue().stream().map(each -> text(key, each)).toList();
    }

    int number(String key, int least, int most) {
        var text = text(key);
        try {
            int value = Integer.parseInt(text.value());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        throw text.wrong("must be a whole number from " + least + " to " + most);
    }

    YamlMap map(String key) {
        return new YamlMap(file, get(key));
    }

    private Text text(String key, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Text(file, value, key, scalar.getValue());
        }
        throw wrong(file, value, "\"" + key + "\" must be a text");
    }

    private Node get(String key) {
        return find(key).orElseThrow(() -> wrong(file, node, "\"" + key + "\" is missing"));
    }

    private Optional<Node> find(String key) {
        return node.getValue().stream()
                .filter(each -> each.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static GatewayException wrong(Path file, Node node, String what) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new GatewayException("config.value", file + ":" + line + ": " + what + ".");
    }
}
