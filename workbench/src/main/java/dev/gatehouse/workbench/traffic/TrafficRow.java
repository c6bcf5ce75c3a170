package dev.gatehouse.workbench.traffic;

import dev.gatehouse.policy.traffic.TrafficEvent;

/// One request as told by one backend.
///
/// @param number its place in this workspace: counts up as events come in
public record TrafficRow(long number, String backend, TrafficEvent event) {}
