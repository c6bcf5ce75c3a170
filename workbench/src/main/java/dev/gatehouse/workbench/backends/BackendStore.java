package dev.gatehouse.workbench.backends;

import java.util.List;

/// Where the registered backends are kept.
public interface BackendStore {
    /// All of them, by id.
    List<Backend> all();

    /// Adds a backend, or puts it in the place of the one with the same id.
    void put(Backend backend);

    void remove(String id);
}
