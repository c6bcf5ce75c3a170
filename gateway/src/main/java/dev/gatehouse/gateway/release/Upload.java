package dev.gatehouse.gateway.release;

/// What came of an uploaded release.
public sealed interface Upload {
    /// It is in force.
    ///
    /// @param sha256 of the bundle
    record InForce(String sha256) implements Upload {}

    /// It is not; serving goes on with the one before.
    ///
    /// @param code stable, such as `release.older`
    record Refused(String code, String sentence) implements Upload {}
}
