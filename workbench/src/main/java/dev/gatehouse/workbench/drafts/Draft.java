package dev.gatehouse.workbench.drafts;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.yaml.Reading;
import java.time.Instant;
import java.util.Optional;

/// One state of the policy that is being worked on. Immutable.
///
/// @param number counts up with every edit; the same number is the same text
/// @param source its text
/// @param reading what the text says, with its problems
/// @param what what was done to get here, a few words, such as "Threshold 0.50 to 0.62"
public record Draft(long number, PolicySource source, Reading reading, String what, Instant at) {
    /// The policy; empty when the text has errors.
    public Optional<PolicySet> policy() {
        return reading.policy();
    }
}
