package dev.gatehouse.workbench.backends;

/// A backend and what is known of it.
public record BackendView(Backend backend, BackendState state) {}
