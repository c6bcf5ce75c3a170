package dev.gatehouse.workbench.keys;

import java.time.Duration;

/// What a new key is to be.
///
/// @param role the id of a role of the draft
/// @param owner for people, one line
/// @param lifetime from now on; at most what the draft allows
public record KeyRequest(String role, String owner, Duration lifetime) {}
