package dev.gatehouse.workbench.releases;

import java.util.List;

/// Where the list of releases is kept. The releases themselves are files.
public interface ReleaseStore {
    /// All of them, the newest first.
    List<Release> all();

    /// Adds a release, or puts it in the place of the one with the same version.
    void put(Release release);
}
