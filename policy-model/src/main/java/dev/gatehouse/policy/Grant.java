package dev.gatehouse.policy;

import java.util.List;

/// Models on which a role may act, and how.
///
/// @param models model ids, or `*` for every model of the policy
/// @param actions what may be done with each of them
public record Grant(List<String> models, List<Action> actions) {
    public Grant {
        models = List.copyOf(models);
        actions = List.copyOf(actions);
        if (models.isEmpty() || actions.isEmpty()) {
            throw new IllegalArgumentException("a grant names at least one model and one action");
        }
    }

    /// Whether this grant lets its role do `action` with `model`.
    public boolean covers(String model, Action action) {
        return actions.contains(action) && (models.contains("*") || models.contains(model));
    }
}
