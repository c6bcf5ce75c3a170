package dev.gatehouse.policy.diff;

import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.policy.kinds.ControlKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says in words what a change of policy brings about.
///
/// Equal policies give an empty list, different ones at least one consequence.
public final class PolicyDiff {
    private PolicyDiff() {}

    /// The consequences of replacing `before` by `after`: what gets weaker first, then what gets stricter, then the
    /// rest.
    ///
    /// @param kinds tell which direction of a setting is stricter
    public static List<Consequence> between(PolicySet before, PolicySet after, ControlKinds kinds) {
        if (before.equals(after)) {
            return List.of();
        }
        var found = new ArrayList<Consequence>();
        found.addAll(AccessDiff.between(before, after));
        found.addAll(new ControlDiff(kinds).between(before.controls(), after.controls()));
        found.addAll(DeploymentDiff.between(before, after));
        if (found.isEmpty()) {
            found.add(new Consequence(
                    Direction.NEUTRAL,
                    Evidence.COMPILED,
                    part(before, after),
                    "Only descriptions, the order of entries or entries without effect changed."));
        }
        found.sort(Comparator.comparing(Consequence::direction));
        return List.copyOf(found);
    }

    private static String part(PolicySet before, PolicySet after) {
        if (!before.roles().equals(after.roles())) {
            return "roles";
        }
        return before.routes().equals(after.routes()) ? "name" : "routes";
    }

    /// The ids of both lists, without repeats, in their order.
    static <T> List<String> ids(List<T> before, List<T> after, Function<T, String> id) {
        var ids = new LinkedHashSet<String>();
        Stream.concat(before.stream(), after.stream()).map(id).forEach(ids::add);
        return List.copyOf(ids);
    }

    static List<String> roles(PolicySet before, PolicySet after) {
        return ids(before.roles(), after.roles(), Role::id);
    }

    static List<String> models(PolicySet before, PolicySet after) {
        return ids(before.models(), after.models(), Model::id);
    }

    static List<String> paths(PolicySet before, PolicySet after) {
        return ids(before.routes(), after.routes(), Route::path);
    }

    static List<String> upstreams(PolicySet before, PolicySet after) {
        return ids(before.upstreams(), after.upstreams(), Upstream::id);
    }
}
