package dev.gatehouse.workbench.activity;

import java.time.Instant;

/// One thing that was done.
///
/// @param number counts up by one, from 1
/// @param subject what it was done to: a key's id, a release's version, a backend's id; may be empty
/// @param sentence for people; never holds a secret or a prompt
public record ActivityEntry(long number, Instant at, Kind kind, String subject, String sentence) {
    /// What it was about.
    public enum Kind {
        WORKSPACE,
        DRAFT,
        KEY,
        RELEASE,
        BACKEND,
        SUITE,
        /// A prompt was tried in the playground.
        TRIAL
    }
}
