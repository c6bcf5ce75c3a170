package dev.gatehouse.gateway.testing;

import dev.gatehouse.engine.PolicyEngines;
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
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.Upstream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Policies for tests: models of [TestRuntime], a role that may use them and one that may only list some.
public final class Policies {
    public static final String PATH = "/v1/chat/completions";
    private static final List<String> MODELS = List.of("echo", "leak", "fail", "endless", "slow");

    private Policies() {}

    /// A policy whose controls are `controls`.
    public static PolicySet of(Control... controls) {
        return new PolicySet(
                "test",
                Environment.DEV,
                List.of(new Upstream("local", URI.create("test:here"), new Credential.None(), Duration.ofSeconds(3))),
                MODELS.stream()
                        .map(id -> new Model(id, "local", id, new Price(1_000_000_000, 2_000_000, 1_000)))
                        .toList(),
                new Identity(Mode.ENFORCE, Duration.ofDays(90)),
                List.of(
                        new Role(
                                "developer",
                                "",
                                List.of(new Grant(List.of("*"), List.of(Action.INFER, Action.STREAM)))),
                        new Role("reader", "", List.of(new Grant(List.of("echo"), List.of(Action.INFER))))),
                List.of(new Route("chat", PATH, MODELS, List.of("developer", "reader"))),
                Arrays.asList(controls));
    }

    /// A control of an installed kind with its standard settings but for `changed`.
    public static Control control(String word, Map<String, SettingValue> changed) {
        var kind = PolicyEngines.installedKinds().stream()
                .filter(each -> each.kind().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + word));
        var values = new LinkedHashMap<String, SettingValue>();
        kind.fields().forEach(field -> values.put(field.key(), changed.getOrDefault(field.key(), field.standard())));
        return new Control(word, word, kind.section(), Mode.ENFORCE, OnError.DENY, new Settings(values));
    }

    /// E-mail addresses and the like are masked, long inputs refused.
    public static PolicySet usual() {
        return of(length(400), control("pii", Map.of()));
    }

    public static Control length(long characters) {
        var kind = PolicyEngines.installedKinds().stream()
                .filter(each -> each.kind().equals("length"))
                .flatMap(each -> Stream.of(each.fields().getFirst().key()))
                .findFirst()
                .orElseThrow();
        return control("length", Map.of(kind, SettingValue.Number.of(characters)));
    }
}
