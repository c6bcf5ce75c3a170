package dev.gatehouse.engine.control;

import dev.gatehouse.engine.exchange.Caller;
import dev.gatehouse.engine.exchange.Exchange;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.decision.Outcome;
import java.util.Optional;

/// Who may do what: the two checks that need neither text nor counts. What is not granted is refused.
public final class Gate {
    private Gate() {}

    /// What a check says.
    ///
    /// @param sentence for the caller, when it refuses
    public record Answer(Outcome outcome, String reason, String sentence) {
        static final Answer PASSED = new Answer(Outcome.PASSED, "", "");
        static final Answer OFF = new Answer(Outcome.OFF, "", "");

        static Answer denied(String reason, String sentence) {
            return new Answer(Outcome.DENIED, reason, sentence);
        }
    }

    /// Whether the caller has proven who it is.
    public static Answer identity(PolicySet policy, Caller caller) {
        Mode mode = policy.identity().mode();
        if (mode == Mode.OFF) {
            return Answer.OFF;
        }
        return switch (caller) {
            case Caller.KeyHolder _ -> Answer.PASSED;
            case Caller.Anonymous _ -> {
                var denied = Answer.denied("auth.missing", "A valid API key is needed.");
                yield mode == Mode.ENFORCE ? denied : new Answer(Outcome.NOTED, denied.reason(), denied.sentence());
            }
        };
    }

    /// Whether the route serves the path and model, and the caller's role may use both. Where the policy lets callers
    /// in without a key, there is no role to look at.
    public static Answer access(PolicySet policy, Exchange.Request request) {
        Optional<Route> route = policy.routeFor(request.path());
        if (route.isEmpty()) {
            return Answer.denied("access.route", "No route of the policy serves this path.");
        }
        if (policy.model(request.model()).isEmpty() || !route.get().models().contains(request.model())) {
            return Answer.denied("access.model", "This route does not serve the named model.");
        }
        return switch (request.caller()) {
            case Caller.Anonymous _ ->
                policy.identity().mode() == Mode.ENFORCE
                        ? Answer.denied("access.role", "A caller without a key has no role.")
                        : Answer.PASSED;
            case Caller.KeyHolder(var _, var _, var roleId) -> {
                Optional<Role> role = policy.role(roleId);
                if (role.isEmpty() || !route.get().roles().contains(roleId)) {
                    yield Answer.denied("access.role", "The role of this key may not use this route.");
                }
                yield role.get().may(request.model(), request.action())
                        ? Answer.PASSED
                        : Answer.denied("access.action", "The role of this key may not do this with the named model.");
            }
        };
    }
}
