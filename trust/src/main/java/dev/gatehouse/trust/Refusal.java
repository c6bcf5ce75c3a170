package dev.gatehouse.trust;

/// Why a release is not taken.
///
/// @param sentence what is wrong, where, and what to do, for the administrator; holds nothing secret
public record Refusal(RefusalCode code, String sentence) {}
