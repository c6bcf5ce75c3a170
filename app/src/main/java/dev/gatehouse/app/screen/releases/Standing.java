package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.releases.Consequences;
import dev.gatehouse.workbench.releases.Release;
import dev.gatehouse.workbench.suites.SuiteRun;
import java.util.List;
import java.util.Optional;

/// Where draft, releases and evidence stand at one moment.
///
/// @param history the newest first
/// @param evidence the newest run of each suite under exactly the draft's policy
record Standing(
        Consequences consequences,
        List<Release> history,
        List<SuiteRun> evidence,
        Environment environment,
        SampleCalls.Readiness samples) {
    /// Reads it; blocks.
    static Standing of(Workspace workspace, SampleCalls samples) {
        Optional<PolicySet> policy = workspace.drafts().current().policy();
        return new Standing(
                workspace.releases().consequences(),
                workspace.releases().history(),
                policy.map(known -> workspace.suites().evidenceFor(PolicyJson.digest(known)))
                        .orElse(List.of()),
                policy.map(PolicySet::environment).orElse(Environment.DEV),
                samples.readiness());
    }

    Optional<Release> latest() {
        return history.stream().findFirst();
    }

    /// How many things signing would change.
    int changes() {
        return consequences.policy().map(List::size).orElse(0)
                + consequences.keys().size();
    }

    /// Whether there is something to sign and nothing in its way.
    boolean signable() {
        return consequences.releasable() && (changes() > 0 || history.isEmpty());
    }
}
