package dev.gatehouse.gateway.spi;

import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.policy.PolicySet;

/// The release under which one call is served from its begin to its end.
///
/// @param version the number of the release
public record ServedRelease(long version, PolicySet policy, PolicyEngine engine, KeyCheck keys) {}
