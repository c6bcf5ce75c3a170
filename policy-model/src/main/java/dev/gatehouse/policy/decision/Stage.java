package dev.gatehouse.policy.decision;

/// The stations that a request passes, in order. Each step of a trace belongs to one.
public enum Stage {
    IDENTITY,
    ACCESS,
    INPUT,
    GUARDS,
    LIMITS,
    UPSTREAM,
    OUTPUT
}
