package dev.gatehouse.workbench.releases;

import dev.gatehouse.trust.ReleaseCandidate;

/// A release that waits for signatures. Its bytes are fixed: what is signed is what is released.
///
/// @param signable the bytes and the signatures that are on them
/// @param note what it is about; may be empty
/// @param signed how many of the approvers have signed
/// @param needed how many must
public record Candidate(ReleaseCandidate signable, String note, int signed, int needed) {
    public long version() {
        return signable.version();
    }

    /// SHA-256 of what is signed, lower-case hex.
    public String digest() {
        return signable.digest();
    }

    public boolean complete() {
        return signed >= needed;
    }
}
