package dev.gatehouse.workbench.releases;

import dev.gatehouse.trust.content.Audience;
import java.time.Instant;

/// A published release.
///
/// @param version counts up by one, from 1
/// @param bundleSha256 of the whole file, lower-case hex: what backends report
/// @param policyDigest SHA-256 of its policy's canonical JSON, lower-case hex
/// @param expires when the first of its signatures ends
/// @param note what it is about, in the administrator's words; may be empty
/// @param contents what is in it
public record Release(
        long version,
        String bundleSha256,
        String policyDigest,
        Instant published,
        Instant expires,
        String note,
        Contents contents) {
    /// What is in a release.
    ///
    /// @param changes how many differences its policy has to the one before
    /// @param keys how many API keys it knows
    /// @param suites how many suites it shows as evidence
    public record Contents(Audience audience, int changes, int keys, int suites) {}
}
