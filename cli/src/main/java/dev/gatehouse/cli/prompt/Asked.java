package dev.gatehouse.cli.prompt;

import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import java.util.List;
import java.util.Optional;

/// Who asks which model on which path.
record Asked(String role, String model, String path) {
    /// What was named, and for the rest the first that may be asked.
    ///
    /// @throws CommandFailure when a name is unknown
    static Asked of(PolicySet policy, Optional<String> model, Optional<String> role) {
        model.filter(id -> policy.model(id).isEmpty()).ifPresent(id -> {
            throw unknown("model", id, policy.models().stream().map(Model::id).toList());
        });
        role.filter(id -> policy.role(id).isEmpty()).ifPresent(id -> {
            throw unknown("role", id, policy.roles().stream().map(Role::id).toList());
        });
        for (var route : policy.routes()) {
            for (var someRole : policy.roles()) {
                for (var someModel : policy.models()) {
                    if (model.map(someModel.id()::equals).orElse(true)
                            && role.map(someRole.id()::equals).orElse(true)
                            && route.models().contains(someModel.id())
                            && route.roles().contains(someRole.id())
                            && someRole.may(someModel.id(), Action.INFER)) {
                        return new Asked(someRole.id(), someModel.id(), route.path());
                    }
                }
            }
        }
        return new Asked(
                role.orElseGet(() ->
                        first("role", policy.roles().stream().map(Role::id).toList())),
                model.orElseGet(() ->
                        first("model", policy.models().stream().map(Model::id).toList())),
                first("route", policy.routes().stream().map(Route::path).toList()));
    }

    private static CommandFailure unknown(String what, String id, List<String> known) {
        return new CommandFailure(
                "prompt.unknown-" + what,
                "This policy has no " + what + " \"" + id + "\". Choose one of " + String.join(", ", known) + ".");
    }

    private static String first(String what, List<String> known) {
        return known.stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "prompt.no-" + what, "This policy has no " + what + ", so nothing can be asked. Add one."));
    }
}
