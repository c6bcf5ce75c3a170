package dev.gatehouse.policy;

import java.util.List;

/// What holders of a key may do. Anything not granted is refused.
public record Role(String id, String description, List<Grant> grants) {
    public Role {
        Names.requireId("role", id);
        grants = List.copyOf(grants);
    }

    /// Whether this role may do `action` with `model`.
    public boolean may(String model, Action action) {
        return grants.stream().anyMatch(grant -> grant.covers(model, action));
    }
}
