package dev.gatehouse.policy;

import java.util.List;
import java.util.Optional;

/// A whole policy: one immutable value that says everything about how an AI API is governed.
///
/// Ids are unique within each list and references between lists hold: the reader checks both before it builds one.
///
/// @param name what administrators call it
public record PolicySet(
        String name,
        Environment environment,
        List<Upstream> upstreams,
        List<Model> models,
        Identity identity,
        List<Role> roles,
        List<Route> routes,
        List<Control> controls) {
    /// The version of the language that this code reads and writes.
    public static final String API_VERSION = "gatehouse.dev/v1";

    public PolicySet {
        Names.requireId("policy name", name);
        upstreams = List.copyOf(upstreams);
        models = List.copyOf(models);
        roles = List.copyOf(roles);
        routes = List.copyOf(routes);
        controls = List.copyOf(controls);
    }

    public Optional<Upstream> upstream(String id) {
        return upstreams.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Model> model(String id) {
        return models.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Role> role(String id) {
        return roles.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// The route that serves `path`.
    public Optional<Route> routeFor(String path) {
        return routes.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    public Optional<Control> control(String id) {
        return controls.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
