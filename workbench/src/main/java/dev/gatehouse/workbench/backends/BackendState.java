package dev.gatehouse.workbench.backends;

import java.time.Instant;

/// What is known of what runs on a backend. Each form says when it was learned.
public sealed interface BackendState {
    /// Nobody has asked it yet.
    record Unknown() implements BackendState {}

    /// It runs exactly the newest release of this workspace.
    ///
    /// @param facts what it told
    record InSync(Facts facts, Instant asked) implements BackendState {}

    /// It answers, and runs something else, or nothing (version 0).
    ///
    /// @param expectedVersion the newest release of this workspace; 0 when there is none
    record OutOfSync(Facts facts, long expectedVersion, Instant asked) implements BackendState {}

    /// It could not be asked.
    ///
    /// @param code stable, such as `backend.refused-connection`
    /// @param sentence what, where, what to do
    /// @param since when it first could not be asked
    record Broken(String code, String sentence, Instant since, Instant asked) implements BackendState {}

    /// What a backend tells of itself.
    ///
    /// @param version the release in force, 0 for none
    /// @param bundleSha256 lower-case hex; empty for none
    /// @param inForceSince when that release came into force; the time of asking when there is none
    /// @param engineVersion the version of the engine that decides there
    /// @param lastEvent the sequence of its newest event, 0 for none
    /// @param lastRefusal code and sentence of the last release that it refused; empty when there was none
    record Facts(
            long version,
            String bundleSha256,
            Instant inForceSince,
            String engineVersion,
            long lastEvent,
            String lastRefusal) {}
}
