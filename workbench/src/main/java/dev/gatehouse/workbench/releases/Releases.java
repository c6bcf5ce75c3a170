package dev.gatehouse.workbench.releases;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.workbench.base.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The releases of a workspace. Any thread; blocks on the disk.
public interface Releases {
    /// What would change if the draft were released now.
    Consequences consequences();

    /// Fixes the bytes of the next release: the draft's policy, the keys, the evidence of the newest suite runs under
    /// this
    /// very policy, the audience.
    ///
    /// @param note what it is about, one line; may be empty
    /// @throws dev.gatehouse.workbench.base.WorkbenchException with the first blocker
    Candidate draft(String note);

    /// Signs with the approver's key of this workspace.
    Candidate sign(Candidate candidate);

    /// Publishes a candidate with enough signatures.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `release.threshold` or `release.stale`
    Release publish(Candidate candidate);

    /// Drafts, signs and publishes in one go.
    Release release(String note);

    /// Renews the short-lived signatures of the newest release. Its contents stay; its file is another one, to be
    /// pushed
    /// again.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `release.none`
    Release refresh();

    /// The newest one.
    Optional<Release> latest();

    /// All of them, the newest first.
    List<Release> history();

    /// The policy that a release carries.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `release.unknown`
    PolicySet policy(long version);

    /// The text that a release was made from; empty where only its policy is known.
    Optional<PolicySource> source(long version);

    /// The file of a release, byte for byte as it was published.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `release.unknown`
    ReleaseBundle bundle(long version);

    /// Checks any bundle as a backend would that trusts this workspace's root and has seen nothing yet.
    Verification verify(ReleaseBundle bundle);

    /// What a backend is given once, to trust this workspace's releases.
    byte[] trustedRoot();

    /// Tells of every release that is published.
    Subscription listen(Consumer<? super Release> listener);
}
