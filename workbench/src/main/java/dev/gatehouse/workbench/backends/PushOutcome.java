package dev.gatehouse.workbench.backends;

import java.time.Duration;

/// How a push to one backend ended.
public sealed interface PushOutcome {
    /// The id of the backend.
    String backend();

    /// It is in force, and the bytes read back are the bytes that were signed.
    record Proven(String backend, long version, String bundleSha256, Duration took) implements PushOutcome {}

    /// It was accepted, but what was read back is not what was sent.
    record Differs(String backend, String sentSha256, String readSha256) implements PushOutcome {}

    /// The backend refused it and goes on with what it had.
    ///
    /// @param code the backend's own, such as `release.older`
    record Refused(String backend, String code, String sentence) implements PushOutcome {}

    /// The backend could not be reached, or the connection is not trustworthy.
    record Unreachable(String backend, String code, String sentence) implements PushOutcome {}
}
