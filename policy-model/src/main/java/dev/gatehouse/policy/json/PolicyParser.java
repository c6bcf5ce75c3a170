package dev.gatehouse.policy.json;

import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.Identity;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.Upstream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON tree to policy, strictly.
final class PolicyParser {
    private PolicyParser() {}

    static PolicySet policy(JsonNode json) {
        var fields = JsonFields.of(json, "the policy");
        var version = fields.text("apiVersion");
        if (!version.equals(PolicySet.API_VERSION)) {
            throw new JsonRefusedException("the policy is written in the unknown version \"" + version + "\"");
        }
        var identity = fields.object("identity");
        var policy = new PolicySet(
                fields.text("name"),
                fields.word("environment", Environment.values(), Environment::word),
                fields.objects("upstreams", closing(PolicyParser::upstream)),
                fields.objects("models", closing(PolicyParser::model)),
                closing(PolicyParser::keys).apply(identity.object("apiKeys")),
                fields.objects("roles", closing(PolicyParser::role)),
                fields.objects("routes", closing(PolicyParser::route)),
                fields.objects("controls", closing(PolicyParser::control)));
        identity.close();
        fields.close();
        return policy;
    }

    private static <T> Function<JsonFields, T> closing(Function<JsonFields, T> read) {
        return fields -> {
            var value = read.apply(fields);
            fields.close();
            return value;
        };
    }

    private static Identity keys(JsonFields fields) {
        return new Identity(
                fields.word("mode", Mode.values(), Mode::word), Duration.ofMillis(fields.whole("maxLifetimeMillis")));
    }

    private static Upstream upstream(JsonFields fields) {
        var credential = fields.findObject("credential")
                .<Credential>map(closing(found -> new Credential.FromEnvironment(found.text("environmentVariable"))))
                .orElse(new Credential.None());
        return new Upstream(
                fields.text("id"),
                URI.create(fields.text("url")),
                credential,
                Duration.ofMillis(fields.whole("timeoutMillis")));
    }

    private static Model model(JsonFields fields) {
        var price = closing(found -> new Price(
                        found.whole("inputUsdMicrosPerMillionTokens"),
                        found.whole("outputUsdMicrosPerMillionTokens"),
                        found.whole("gpuUsdMicrosPerSecond")))
                .apply(fields.object("price"));
        return new Model(fields.text("id"), fields.text("upstream"), fields.text("upstreamName"), price);
    }

    private static Role role(JsonFields fields) {
        return new Role(
                fields.text("id"),
                fields.text("description"),
                fields.objects(
                        "grants",
                        closing(grant -> new Grant(
                                grant.texts("models"),
                                grant.texts("actions").stream()
                                        .map(PolicyParser::action)
                                        .toList()))));
    }

    private static Action action(String word) {
        for (var action : Action.values()) {
            if (action.word().equals(word)) {
                return action;
            }
        }
        throw new JsonRefusedException("there is no action \"" + word + "\"");
    }

    private static Route route(JsonFields fields) {
        return new Route(fields.text("id"), fields.text("path"), fields.texts("models"), fields.texts("roles"));
    }

    private static Control control(JsonFields fields) {
        return new Control(
                fields.text("id"),
                fields.text("kind"),
                fields.word("section", Section.values(), Section::word),
                fields.word("mode", Mode.values(), Mode::word),
                fields.word("onError", OnError.values(), OnError::word),
                settings(fields.raw("settings")));
    }

    private static Settings settings(ObjectNode json) {
        var values = new LinkedHashMap<String, SettingValue>();
        json.properties().forEach(entry -> values.put(entry.getKey(), setting(entry.getKey(), entry.getValue())));
        return new Settings(values);
    }

    private static SettingValue setting(String key, JsonNode node) {
        if (node.isNumber()) {
            return new SettingValue.Number(node.decimalValue());
        }
        if (node.isString()) {
            return new SettingValue.Text(node.stringValue());
        }
        if (node instanceof ArrayNode array) {
            var texts = new ArrayList<String>();
            for (var each : array) {
                if (!each.isString()) {
                    throw new JsonRefusedException("the setting \"" + key + "\" may only list texts");
                }
                texts.add(each.stringValue());
            }
            return new SettingValue.Texts(texts);
        }
        throw new JsonRefusedException("the setting \"" + key + "\" is neither a number, a text nor a list");
    }
}
