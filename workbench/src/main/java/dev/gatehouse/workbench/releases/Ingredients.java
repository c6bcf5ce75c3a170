package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.trust.content.EngineVersion;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.keys.KeyView;
import dev.gatehouse.workbench.keys.Keys;
import dev.gatehouse.workbench.suites.SuiteRuns;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Of what releases are made.
///
/// @param backends the ids of the backends that the draft's environment has now
/// @param engine the version that decides in tests here
/// @param models the digests of the models that a policy asks, by id
public record Ingredients(
        Drafts drafts,
        Keys keys,
        SuiteRuns suites,
        Supplier<Set<String>> backends,
        EngineVersion engine,
        Function<PolicySet, SortedMap<String, String>> models) {
    List<KeyView> changedKeys() {
        return keys.list().stream()
                .filter(key -> key.standing() != KeyView.Standing.RELEASED)
                .toList();
    }
}
