package dev.gatehouse.workbench.drafts;

import dev.gatehouse.policy.source.PolicySource;
import java.time.Instant;
import java.util.Optional;

/// Where drafts are kept: a line of states with a mark on the current one. Every change is on the disk when it returns.
public interface DraftStore {
    /// The current one; empty in a new workspace.
    Optional<Stored> current();

    /// The one before the current one.
    Optional<Stored> previous();

    /// The one after the current one.
    Optional<Stored> next();

    /// Drops what comes after the current one, and adds a new current one.
    Stored append(PolicySource source, String what, Instant at);

    /// Makes another one the current one.
    void moveTo(long number);

    /// A draft as it is kept.
    record Stored(long number, PolicySource source, String what, Instant at) {}
}
