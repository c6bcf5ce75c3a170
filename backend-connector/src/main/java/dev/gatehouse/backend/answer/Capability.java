package dev.gatehouse.backend.answer;

/// What a kind of backend can do.
public enum Capability {
    /// Take a signed release.
    PUSH,
    /// Give back the exact bytes that are in force.
    READ_BACK,
    /// Tell what came through it.
    EVENTS
}
