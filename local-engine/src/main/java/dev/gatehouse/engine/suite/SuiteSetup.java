package dev.gatehouse.engine.suite;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Prepares a policy for a suite: what is judged is the text, so limits are left out, and every row is sent by a caller
/// who may use the policy's first route.
public final class SuiteSetup {
    private final PolicySet policy;
    private final Route route;
    private final Model model;
    private final Role role;

    private SuiteSetup(PolicySet policy, Route route, Model model, Role role) {
        this.policy = policy;
        this.route = route;
        this.model = model;
        this.role = role;
    }

    /// @throws IllegalArgumentException when no role may use a model on any route, so that every row would be refused
    public static SuiteSetup of(PolicySet policy) {
        for (var route : policy.routes()) {
            for (var role : policy.roles()) {
                for (var model : policy.models()) {
                    if (reaches(route, role, model)) {
                        return new SuiteSetup(policy, route, model, role);
                    }
                }
            }
        }
        throw new IllegalArgumentException("in policy \"" + policy.name()
                + "\" no role may use any model on any route, so every row would be refused; grant a role the action"
                + " infer on a model of a route");
    }

    private static boolean reaches(Route route, Role role, Model model) {
        return (route.roles().isEmpty() || route.roles().contains(role.id()))
                && (route.models().isEmpty() || route.models().contains(model.id()))
                && role.may(model.id(), Action.INFER);
    }

    /// The policy to compile: without its limits, all else as it is.
    public PolicySet policy() {
        var kept = policy.controls().stream()
                .filter(control -> control.section() != Section.LIMITS)
                .toList();
        return new PolicySet(
                policy.name(),
                policy.environment(),
                policy.upstreams(),
                policy.models(),
                policy.identity(),
                policy.roles(),
                policy.routes(),
                kept);
    }

    /// The request that carries a row: its context as the system's message, its text as the user's.
    public Exchange.Request request(LabelledRow row, Instant at) {
        List<Message> messages = new ArrayList<>();
        if (!row.context().isEmpty()) {
            messages.add(Message.system(row.context()));
        }
        messages.add(Message.user(row.text()));
        return new Exchange.Request(
                row.id(),
                new Caller.KeyHolder("suite", "suite", role.id()),
                route.path(),
                model.id(),
                Action.INFER,
                messages,
                0,
                at);
    }
}
