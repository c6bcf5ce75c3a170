package dev.gatehouse.policy.diff;

import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Decides every combination of role, path, model and action under both policies.
final class AccessDiff {
    private AccessDiff() {}

    static List<Consequence> between(PolicySet before, PolicySet after) {
        var found = new ArrayList<Consequence>();
        for (var role : PolicyDiff.roles(before, after)) {
            for (var path : PolicyDiff.paths(before, after)) {
                for (var model : PolicyDiff.models(before, after)) {
                    var gained = new ArrayList<Action>();
                    var lost = new ArrayList<Action>();
                    for (var action : Action.values()) {
                        boolean then = allowed(before, role, path, model, action);
                        boolean now = allowed(after, role, path, model, action);
                        if (now && !then) {
                            gained.add(action);
                        } else if (then && !now) {
                            lost.add(action);
                        }
                    }
                    var rest = " with the model " + model + " on " + path + ".";
                    var start = "The role " + role + " can ";
                    if (!gained.isEmpty()) {
                        found.add(consequence(Direction.WEAKER, role, start + "now " + words(gained) + rest));
                    }
                    if (!lost.isEmpty()) {
                        found.add(consequence(Direction.STRICTER, role, start + "no longer " + words(lost) + rest));
                    }
                }
            }
        }
        return found;
    }

    private static boolean allowed(PolicySet policy, String role, String path, String model, Action action) {
        var route = policy.routeFor(path);
        return route.isPresent()
                && route.get().roles().contains(role)
                && route.get().models().contains(model)
                && policy.model(model).isPresent()
                && policy.role(role).filter(each -> each.may(model, action)).isPresent();
    }

    private static Consequence consequence(Direction direction, String role, String sentence) {
        return new Consequence(direction, Evidence.PROVED, "roles[" + role + "]", sentence);
    }

    private static String words(List<Action> actions) {
        return actions.stream()
                .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
