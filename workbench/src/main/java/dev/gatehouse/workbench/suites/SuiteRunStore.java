package dev.gatehouse.workbench.suites;

import java.util.List;

/// Where results of suites are kept.
public interface SuiteRunStore {
    /// Keeps a run and gives it its number; the number it came with does not count.
    SuiteRun add(SuiteRun run);

    /// The newest, newest first.
    List<SuiteRun> latest(int count);

    /// All under one policy, the newest first.
    List<SuiteRun> under(String policyDigest);
}
