package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.trust.content.Audience;
import dev.gatehouse.workbench.keys.KeyView;
import java.util.List;
import java.util.Optional;

/// What would change if the draft were released now.
///
/// @param from the newest release's version, 0 for none
/// @param to the version that the release would have
/// @param policy differences of the policies; empty when the draft has errors
/// @param keys the keys that are new or in another state
/// @param audience for whom it would be; empty while no backend is registered
/// @param blockers why it cannot be released now; empty when it can
public record Consequences(
        long from,
        long to,
        Optional<List<Consequence>> policy,
        List<KeyView> keys,
        Optional<Audience> audience,
        List<Blocker> blockers) {
    public Consequences {
        keys = List.copyOf(keys);
        blockers = List.copyOf(blockers);
    }

    public boolean releasable() {
        return blockers.isEmpty();
    }

    /// A reason that stands in the way.
    ///
    /// @param code stable, such as `draft.has-problems`
    /// @param sentence what, where, what to do
    public record Blocker(String code, String sentence) {}
}
