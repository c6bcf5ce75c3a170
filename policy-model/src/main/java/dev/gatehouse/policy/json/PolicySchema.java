package dev.gatehouse.policy.json;

import static dev.gatehouse.policy.json.CanonicalJson.NODES;

import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (draft 2020-12) of the YAML that administrators write, for editors that complete and check it.
///
/// It knows shapes, words and ranges. References between parts and the rest of the checks are the reader's.
public final class PolicySchema {
    private static final String ID = "[a-z0-9][a-z0-9._/-]{0,63}";
    private static final String DURATION = "[0-9]{1,9}(ms|s|m|h|d)";

    private PolicySchema() {}

    /// The schema of a policy in one file whose controls are of the given `kinds`, as indented JSON.
    public static String json(ControlKinds kinds) {
        var root = object("A Gatehouse policy: everything that says how an AI API is governed.");
        var wholeRoot = NODES.objectNode();
        wholeRoot.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        wholeRoot.put("title", "Gatehouse policy " + PolicySet.API_VERSION);
        key(root, "apiVersion", constant(PolicySet.API_VERSION, "The version of the language."));
        key(root, "name", text("What administrators call the policy.", ID));
        key(root, "environment", words("Where the policy is in force.", Environment.values(), Environment::word));
        key(root, "upstreams", list("The places where models run.", upstream()));
        key(root, "models", list("The models that callers may name.", model()));
        key(root, "identity", identity());
        key(root, "roles", list("What holders of a key may do; anything not granted is refused.", role()));
        key(root, "routes", list("The paths that the gateway serves.", route()));
        for (var section : Section.values()) {
            key(root, section.word(), section(section, kinds));
        }
        require(root, "apiVersion", "name", "environment", "upstreams", "models", "roles", "routes");
        root.properties().forEach(entry -> wholeRoot.set(entry.getKey(), entry.getValue()));
        return CanonicalJson.pretty(wholeRoot);
    }

    private static ObjectNode upstream() {
        var node = object("A place where models run.");
        key(node, "id", text("What models call it.", ID));
        key(
                node,
                "url",
                text(
                        "demo:tiny, gguf:/path/model.gguf, or the http(s) base of an OpenAI-compatible server.",
                        "(demo:|gguf:/|https?://).+"));
        key(node, "timeout", text("The longest wait for a whole answer, such as 30s; 60s when not given.", DURATION));
        var credential = object("How the gateway proves itself there.");
        key(
                credential,
                "environmentVariable",
                text("The variable of the gateway's process that holds the secret.", "[A-Z_][A-Z0-9_]{0,127}"));
        key(node, "credential", require(credential, "environmentVariable"));
        return require(node, "id", "url");
    }

    private static ObjectNode model() {
        var price = object("What its use costs, in US dollars.");
        for (var part : List.of("inputPerMillionTokens", "outputPerMillionTokens", "gpuPerSecond")) {
            var number =
                    NODES.objectNode().put("type", "number").put("minimum", 0).put("maximum", 1_000_000);
            key(price, part, number.put("description", "US dollars; 0 when not given."));
        }
        var node = object("A model that callers may name.");
        key(node, "id", text("The name in a caller's request.", ID));
        key(node, "upstream", text("The id of the upstream that runs it.", ID));
        key(node, "upstreamName", text("Its name there; the id when not given.", ".+"));
        key(node, "price", price);
        return require(node, "id", "upstream");
    }

    private static ObjectNode identity() {
        var keys = object("API keys.");
        key(keys, "mode", words("What happens to requests without a valid key.", Mode.values(), Mode::word));
        key(keys, "maxLifetime", text("The longest life of a key, such as 90d, which is the default.", DURATION));
        var node = object("How callers prove who they are.");
        key(node, "apiKeys", keys);
        return node;
    }

    private static ObjectNode role() {
        var grant = object("Models on which the role may act, and how.");
        key(grant, "models", filled(list("Model ids, or \"*\" for every model.", text("A model id.", "\\*|" + ID))));
        key(grant, "actions", filled(list("What may be done.", words("An action.", Action.values(), Action::word))));
        var node = object("What holders of a key may do.");
        key(node, "id", text("What routes and keys call it.", ID));
        key(node, "description", text("For people.", ".*"));
        key(node, "grants", list("What is allowed; nothing when not given.", require(grant, "models", "actions")));
        return require(node, "id");
    }

    private static ObjectNode route() {
        var node = object("A path that the gateway serves.");
        key(node, "id", text("What reports call it.", ID));
        key(node, "path", text("Such as /v1/chat/completions.", "(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+"));
        key(node, "models", filled(list("The models that may be named on it.", text("A model id.", ID))));
        key(node, "roles", list("The roles that may use it.", text("A role id.", ID)));
        return require(node, "id", "path", "models", "roles");
    }

    private static ObjectNode section(Section section, ControlKinds kinds) {
        var each = NODES.objectNode();
        var choices = each.putArray("oneOf");
        kinds.in(section).forEach(kind -> choices.add(control(kind)));
        if (choices.isEmpty()) {
            var none = NODES.objectNode().put("type", "array").put("maxItems", 0);
            return none.put("description", "No installed kind of control belongs here.");
        }
        return list("Controls of the part \"" + section.word() + "\", in the order in which they are shown.", each);
    }

    private static ObjectNode control(ControlKind kind) {
        var node = object(kind.title() + ": " + kind.summary());
        key(node, "id", text("Unique among all controls; names this one in traces and denials.", ID));
        key(node, "kind", constant(kind.kind(), kind.summary()));
        key(node, "mode", words("enforce acts, monitor only records, off does not run.", Mode.values(), Mode::word));
        key(node, "onError", words("What happens when the control fails.", OnError.values(), OnError::word));
        kind.fields().forEach(field -> key(node, field.key(), setting(field)));
        return require(node, "id", "kind");
    }

    private static ObjectNode setting(SettingField field) {
        var node = switch (field) {
            case SettingField.Range range -> {
                var number = NODES.objectNode().put("type", range.whole() ? "integer" : "number");
                number.set("minimum", PolicyWriter.number(range.min()));
                yield (ObjectNode) number.set("maximum", PolicyWriter.number(range.max()));
            }
            case SettingField.Choice choice ->
                words("", choice.options().toArray(SettingField.Option[]::new), SettingField.Option::word);
            case SettingField.Choices choices ->
                filled(list(
                        "",
                        words(
                                "One of the words.",
                                choices.options().toArray(SettingField.Option[]::new),
                                SettingField.Option::word)));
            case SettingField.TextList texts ->
                list(
                        "",
                        switch (texts.each()) {
                            case ANY -> text("A text.", ".*");
                            case LINEAR_REGEX -> text("A regular expression in RE2 syntax.", ".*");
                        });
        };
        node.put("title", field.title());
        node.put("description", field.description());
        node.set("default", PolicyWriter.setting(field.standard()));
        return node;
    }

    private static ObjectNode object(String description) {
        var node = NODES.objectNode();
        node.put("type", "object");
        node.put("description", description);
        node.put("additionalProperties", false);
        node.putObject("properties");
        return node;
    }

    private static void key(ObjectNode object, String name, ObjectNode schema) {
        if (object.get("properties") instanceof ObjectNode properties) {
            properties.set(name, schema);
        }
    }

    private static ObjectNode require(ObjectNode object, String... names) {
        object.set("required", PolicyWriter.texts(List.of(names)));
        return object;
    }

    private static ObjectNode constant(String value, String description) {
        return NODES.objectNode().put("const", value).put("description", description);
    }

    /// @param pattern that the whole text must match
    private static ObjectNode text(String description, String pattern) {
        var node = NODES.objectNode().put("type", "string").put("description", description);
        return pattern.endsWith(".*") ? node : node.put("pattern", "^(" + pattern + ")$");
    }

    private static <T> ObjectNode words(String description, T[] values, Function<T, String> word) {
        var node = NODES.objectNode().put("description", description);
        ArrayNode words = PolicyWriter.texts(Arrays.stream(values).map(word).toList());
        node.set("enum", words);
        return node;
    }

    private static ObjectNode list(String description, ObjectNode items) {
        var node = NODES.objectNode().put("type", "array").put("description", description);
        node.set("items", items);
        return node;
    }

    private static ObjectNode filled(ObjectNode list) {
        return list.put("minItems", 1);
    }
}
