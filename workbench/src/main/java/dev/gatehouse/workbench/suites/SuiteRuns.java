package dev.gatehouse.workbench.suites;

import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.drafts.Under;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs suites and keeps what came out. Any thread; a run takes as long as its suite.
public interface SuiteRuns {
    /// Runs the suite in `file` to its end and keeps the result. Empty when it was stopped: nothing is kept then.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `draft.has-problems`, `release.none`, or a code that
    ///     says what is wrong with the file and in which line
    Optional<SuiteRun> run(Path file, Under under, SuiteProgress progress, Stop stop);

    /// The newest runs, newest first.
    List<SuiteRun> latest(int count);

    /// The newest run of each suite under exactly the policy with this digest: what a release shows as evidence.
    List<SuiteRun> evidenceFor(String policyDigest);
}
