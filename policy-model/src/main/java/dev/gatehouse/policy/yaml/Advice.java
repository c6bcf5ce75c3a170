package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.ProblemCode;
import java.time.Duration;

/// Warnings and notes about a policy that is correct, but may not do what its author wants.
final class Advice {
    private static final Duration YEAR = Duration.ofDays(366);

    private final PolicySet policy;
    private final Findings findings;

    private Advice(PolicySet policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    static void give(PolicySet policy, Findings findings) {
        var advice = new Advice(policy, findings);
        advice.identity();
        policy.upstreams().forEach(upstream -> {
            if (policy.models().stream().noneMatch(model -> model.upstream().equals(upstream.id()))) {
                advice.add(
                        ProblemCode.UPSTREAM_UNUSED,
                        "upstreams[" + upstream.id() + "]",
                        "No model uses the upstream " + upstream.id() + ".",
                        "Add a model with \"upstream: " + upstream.id() + "\", or remove it.");
            }
        });
        advice.models();
        policy.roles().forEach(advice::role);
        advice.routes();
        advice.controls();
    }

    private void identity() {
        if (policy.identity().maxKeyLifetime().compareTo(YEAR) > 0) {
            add(
                    ProblemCode.LONG_KEY_LIFETIME,
                    "identity.apiKeys.maxLifetime",
                    "Keys may live for " + Durations.word(policy.identity().maxKeyLifetime()) + ", longer than a year.",
                    "Choose a shorter time, such as 90d, and renew keys.");
        }
        if (policy.identity().mode() != Mode.ENFORCE) {
            add(
                    ProblemCode.IDENTITY_NOT_ENFORCED,
                    "identity.apiKeys.mode",
                    "Requests without a valid key are served.",
                    "Set \"mode: enforce\" before the policy leaves a test environment.");
        }
    }

    private void models() {
        for (var model : policy.models()) {
            var path = "models[" + model.id() + "]";
            if (policy.routes().stream().noneMatch(route -> route.models().contains(model.id()))) {
                add(
                        ProblemCode.MODEL_ON_NO_ROUTE,
                        path,
                        "No route offers the model " + model.id() + ", so nobody can call it.",
                        "Name it under \"models\" of a route, or remove it.");
            }
            if (model.price().equals(Price.FREE)) {
                add(
                        ProblemCode.NO_PRICE,
                        path,
                        "The model " + model.id() + " has no price: its use counts as free and meets no budget.",
                        "Add a price if it costs anything.");
            }
        }
    }

    private void role(Role role) {
        var path = "roles[" + role.id() + "]";
        var offered = policy.routes().stream()
                .filter(route -> route.roles().contains(role.id()))
                .flatMap(route -> route.models().stream())
                .distinct()
                .toList();
        boolean reaches = offered.stream()
                .anyMatch(model -> role.grants().stream()
                        .anyMatch(grant -> grant.models().contains(AccessReader.ALL)
                                || grant.models().contains(model)));
        if (!reaches) {
            add(
                    ProblemCode.ROLE_REACHES_NOTHING,
                    path,
                    "The role " + role.id() + " can use no model: no route that it may use offers a model granted to"
                            + " it.",
                    "Name the role on a route, and grant it a model of that route.");
            return;
        }
        for (int i = 0; i < role.grants().size(); i++) {
            var models = role.grants().get(i).models();
            for (int j = 0; j < models.size(); j++) {
                var model = models.get(j);
                if (!model.equals(AccessReader.ALL) && !offered.contains(model)) {
                    add(
                            ProblemCode.GRANT_UNREACHABLE,
                            path + ".grants[" + i + "].models[" + j + "]",
                            "The role " + role.id() + " is granted the model " + model + ", but no route offers it to"
                                    + " this role.",
                            "Add the role and the model to one route, or remove the grant.");
                }
            }
        }
    }

    private void routes() {
        for (var route : policy.routes()) {
            if (route.roles().isEmpty()) {
                add(
                        ProblemCode.ROUTE_WITHOUT_ROLES,
                        "routes[" + route.id() + "]",
                        "No role may use the route " + route.id() + ".",
                        "Name at least one role under \"roles\".");
            }
        }
    }

    private void controls() {
        if (policy.controls().stream().noneMatch(control -> control.mode() == Mode.ENFORCE)) {
            add(
                    ProblemCode.NOTHING_ENFORCED,
                    "name",
                    "No control is in enforce mode, so no request is ever refused for what it says.",
                    "Set \"mode: enforce\" on the controls that matter.");
        }
        for (var control : policy.controls()) {
            var path = path(control);
            if (control.mode() == Mode.OFF) {
                add(
                        ProblemCode.CONTROL_OFF,
                        path,
                        "The control " + control.id() + " is switched off.",
                        "Set \"mode: monitor\" to see what it would do.");
            } else if (control.onError() == OnError.ALLOW
                    && control.mode() == Mode.ENFORCE
                    && policy.environment() == Environment.PRODUCTION) {
                add(
                        ProblemCode.FAILS_OPEN,
                        path + ".onError",
                        "When the control " + control.id() + " fails, requests pass without it.",
                        "Set \"onError: deny\" in production.");
            }
        }
    }

    private static String path(Control control) {
        return control.section().word() + "[" + control.id() + "]";
    }

    private void add(ProblemCode code, String path, String sentence, String fix) {
        findings.add(code, findings.placeOf(path, Place.startOf(PolicySource.DEFAULT_FILE)), path, sentence, fix);
    }
}
