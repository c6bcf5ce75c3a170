package dev.gatehouse.policy.diff;

/// One thing that is different for callers or administrators once a new policy is in force.
///
/// @param path the part of the policy it comes from, as in [dev.gatehouse.policy.yaml.Reading]; for something removed,
///     the part of the policy before
/// @param sentence for people, with the values before and after
public record Consequence(Direction direction, Evidence evidence, String path, String sentence) {}
