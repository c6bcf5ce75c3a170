package dev.gatehouse.workbench;

import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.backends.Backends;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.keys.Keys;
import dev.gatehouse.workbench.playground.Playground;
import dev.gatehouse.workbench.releases.Releases;
import dev.gatehouse.workbench.suites.SuiteRuns;
import dev.gatehouse.workbench.traffic.Traffic;
import java.nio.file.Path;

/// An open workspace: one folder, one process. Hand each screen and command the parts it needs, not this.
///
/// All parts may be called on any thread; they block on disk or network and belong on a virtual thread. Listeners are
/// told on the thread that made the change.
public interface Workspace extends AutoCloseable {
    /// Where it lives.
    Path folder();

    Activity activity();

    Drafts drafts();

    Keys keys();

    Releases releases();

    Backends backends();

    Traffic traffic();

    Playground playground();

    SuiteRuns suites();

    /// Ends followers and watchers, and frees the folder for another process.
    @Override
    void close();
}
