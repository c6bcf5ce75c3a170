package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.screen.policies.state.Released;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.drafts.DraftView;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.releases.Releases;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the draft and the release it is compared with. Any thread; blocks on the disk.
final class PolicyDesk {
    private final Supplier<Drafts> drafts;
    private final Supplier<Releases> releases;
    private volatile Optional<PolicySet> good = Optional.empty();
    private volatile Optional<Released> released = Optional.empty();

    PolicyDesk(Supplier<Drafts> drafts, Supplier<Releases> releases) {
        this.drafts = drafts;
        this.releases = releases;
    }

    static PolicyDesk of(Workspace workspace) {
        return new PolicyDesk(workspace::drafts, workspace::releases);
    }

    Drafts drafts() {
        return drafts.get();
    }

    Releases releases() {
        return releases.get();
    }

    /// The draft as it is now. While its text has errors, the last good state goes with it; where there was none since
    /// the console began, that of the release.
    Snapshot read() {
        Releases all = releases();
        released = all.latest()
                .map(latest -> released.filter(known -> known.version() == latest.version())
                        .orElseGet(() -> new Released(
                                latest.version(), all.policy(latest.version()), all.source(latest.version()))));
        DraftView view = drafts().view();
        good = view.draft().policy().or(() -> good).or(() -> released.map(Released::policy));
        return new Snapshot(view, good, released, drafts().kinds());
    }
}
