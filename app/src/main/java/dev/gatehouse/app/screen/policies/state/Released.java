package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.source.PolicySource;
import java.util.Optional;

/// The newest release, with which the draft is compared.
///
/// @param version its number
/// @param policy what it says
/// @param source the text it was made from, where that is known
public record Released(long version, PolicySet policy, Optional<PolicySource> source) {
    /// Its name, such as `v41`.
    public String name() {
        return "v" + version;
    }
}
