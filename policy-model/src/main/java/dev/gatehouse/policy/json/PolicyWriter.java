package dev.gatehouse.policy.json;

import static dev.gatehouse.policy.json.CanonicalJson.NODES;

import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Upstream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Policy to JSON tree.
final class PolicyWriter {
    private PolicyWriter() {}

    static ObjectNode node(PolicySet policy) {
        var root = NODES.objectNode();
        root.put("apiVersion", PolicySet.API_VERSION);
        root.put("name", policy.name());
        root.put("environment", policy.environment().word());
        root.set("upstreams", list(policy.upstreams(), PolicyWriter::upstream));
        root.set("models", list(policy.models(), PolicyWriter::model));
        var keys = NODES.objectNode();
        keys.put("mode", policy.identity().mode().word());
        keys.put("maxLifetimeMillis", policy.identity().maxKeyLifetime().toMillis());
        root.set("identity", NODES.objectNode().set("apiKeys", keys));
        root.set("roles", list(policy.roles(), PolicyWriter::role));
        root.set("routes", list(policy.routes(), PolicyWriter::route));
        root.set("controls", list(policy.controls(), PolicyWriter::control));
        return root;
    }

    private static JsonNode upstream(Upstream upstream) {
        var node = NODES.objectNode();
        node.put("id", upstream.id());
        node.put("url", upstream.url().toString());
        node.put("timeoutMillis", upstream.timeout().toMillis());
        switch (upstream.credential()) {
            case Credential.None() -> {}
            case Credential.FromEnvironment(var variable) ->
                node.set("credential", NODES.objectNode().put("environmentVariable", variable));
        }
        return node;
    }

    private static JsonNode model(Model model) {
        var price = NODES.objectNode();
        price.put("inputUsdMicrosPerMillionTokens", model.price().inputUsdMicrosPerMillionTokens());
        price.put("outputUsdMicrosPerMillionTokens", model.price().outputUsdMicrosPerMillionTokens());
        price.put("gpuUsdMicrosPerSecond", model.price().gpuUsdMicrosPerSecond());
        var node = NODES.objectNode();
        node.put("id", model.id());
        node.put("upstream", model.upstream());
        node.put("upstreamName", model.upstreamName());
        node.set("price", price);
        return node;
    }

    private static JsonNode role(Role role) {
        var node = NODES.objectNode();
        node.put("id", role.id());
        node.put("description", role.description());
        node.set("grants", list(role.grants(), grant -> {
            var each = NODES.objectNode();
            each.set("models", texts(grant.models()));
            each.set("actions", texts(grant.actions().stream().map(Action::word).toList()));
            return each;
        }));
        return node;
    }

    private static JsonNode route(Route route) {
        var node = NODES.objectNode();
        node.put("id", route.id());
        node.put("path", route.path());
        node.set("models", texts(route.models()));
        node.set("roles", texts(route.roles()));
        return node;
    }

    private static JsonNode control(Control control) {
        var node = NODES.objectNode();
        node.put("id", control.id());
        node.put("kind", control.kind());
        node.put("section", control.section().word());
        node.put("mode", control.mode().word());
        node.put("onError", control.onError().word());
        var settings = NODES.objectNode();
        control.settings().values().forEach((key, value) -> settings.set(key, setting(value)));
        node.set("settings", settings);
        return node;
    }

    static JsonNode setting(SettingValue value) {
        return switch (value) {
            case SettingValue.Number(var number) -> number(number);
            case SettingValue.Text(var text) -> NODES.stringNode(text);
            case SettingValue.Texts(var values) -> texts(values);
        };
    }

    static JsonNode number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? NODES.numberNode(number.toBigIntegerExact())
                : NODES.numberNode(number);
    }

    static ArrayNode texts(List<String> values) {
        return list(values, NODES::stringNode);
    }

    static <T> ArrayNode list(List<T> values, Function<T, JsonNode> each) {
        var array = NODES.arrayNode();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }
}
