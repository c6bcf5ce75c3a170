package dev.gatehouse.policy.decision;

import java.util.List;

/// Every control that was asked about an exchange, in the order of the stages.
///
/// @param policyDigest SHA-256 of the policy's canonical JSON, lower-case hex
/// @param nanos the time of the whole decision
public record Trace(String policyDigest, List<Step> steps, long nanos) {
    public Trace {
        steps = List.copyOf(steps);
    }
}
