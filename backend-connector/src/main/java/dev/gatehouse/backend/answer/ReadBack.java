package dev.gatehouse.backend.answer;

import dev.gatehouse.trust.ReleaseBundle;

/// What is in force on a backend.
public sealed interface ReadBack {
    /// Nothing.
    record Nothing() implements ReadBack {}

    /// This release.
    ///
    /// @param bundle the bytes as the backend gave them; they prove nothing until compared
    record InForce(long version, ReleaseBundle bundle) implements ReadBack {}
}
