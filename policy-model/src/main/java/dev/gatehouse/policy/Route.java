package dev.gatehouse.policy;

import java.util.List;

/// A path that the gateway serves.
///
/// @param path such as `/v1/chat/completions`
/// @param models the models that may be named on it
/// @param roles the roles that may use it
public record Route(String id, String path, List<String> models, List<String> roles) {
    public Route {
        Names.requireId("route", id);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of route " + id + " must start with '/'");
        }
        models = List.copyOf(models);
        roles = List.copyOf(roles);
    }
}
