package dev.gatehouse.workbench.suites;

/// Follows the run of a suite. Called on the thread that runs it.
@FunctionalInterface
public interface SuiteProgress {
    /// @param done cases that have run
    /// @param all cases in the suite
    void at(long done, long all);
}
