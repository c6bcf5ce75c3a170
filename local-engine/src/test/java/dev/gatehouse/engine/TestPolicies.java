package dev.gatehouse.engine;

import dev.gatehouse.engine.control.InstalledKinds;
import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.spi.UsageLedger;
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
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small policy, its controls and its callers, as tests need them.
final class TestPolicies {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final Caller DEVELOPER = new Caller.KeyHolder("key-1", "ghk_d_a93K", "developer");

    private TestPolicies() {}

    static PolicySet policy(Mode identity, List<Control> controls) {
        return new PolicySet(
                "test",
                Environment.DEV,
                List.of(new Upstream("local", URI.create("demo:tiny"), new Credential.None(), Duration.ofSeconds(30))),
                List.of(
                        new Model("tiny", "local", "tiny", new Price(1_000_000, 2_000_000, 100)),
                        new Model("other", "local", "other", Price.FREE)),
                new Identity(identity, Duration.ofDays(90)),
                List.of(
                        new Role(
                                "developer",
                                "Writes software.",
                                List.of(new Grant(List.of("tiny"), List.of(Action.INFER, Action.STREAM)))),
                        new Role("guest", "Looks.", List.of())),
                List.of(new Route("chat", "/v1/chat/completions", List.of("tiny"), List.of("developer"))),
                controls);
    }

    static PolicyEngine engine(Control... controls) {
        return engine(new InMemoryLedger(), controls);
    }

    static PolicyEngine engine(UsageLedger ledger, Control... controls) {
        return PolicyEngines.compile(policy(Mode.ENFORCE, List.of(controls)), ledger, CLOCK);
    }

    static PolicyEngine engine(InstalledKinds kinds, Control... controls) {
        return PolicyEngines.compile(
                policy(Mode.ENFORCE, List.of(controls)), new InMemoryLedger(), CLOCK, () -> 0, kinds);
    }

    static ControlKind kind(String word) {
        return PolicyEngines.installedKinds().stream()
                .filter(each -> each.kind().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// A control with the standard settings of its kind, but for `changed`.
    static Control control(ControlKind kind, Mode mode, Map<String, SettingValue> changed) {
        var values = new LinkedHashMap<String, SettingValue>();
        for (SettingField field : kind.fields()) {
            values.put(field.key(), changed.getOrDefault(field.key(), field.standard()));
        }
        return new Control(kind.kind(), kind.kind(), kind.section(), mode, OnError.DENY, new Settings(values));
    }

    static Control control(String kind, Map<String, SettingValue> changed) {
        return control(kind(kind), Mode.ENFORCE, changed);
    }

    static Exchange.Request request(String... texts) {
        return request(DEVELOPER, "/v1/chat/completions", "tiny", Action.INFER, NOON, texts);
    }

    static Exchange.Request request(
            Caller caller, String path, String model, Action action, Instant at, String... texts) {
        return new Exchange.Request(
                "req-1",
                caller,
                path,
                model,
                action,
                List.of(texts).stream().map(Message::user).toList(),
                0,
                at);
    }
}
