package dev.gatehouse.workbench.keys;

import dev.gatehouse.trust.content.KeyRecord;
import java.util.List;

/// Where the records of API keys are kept: salted hashes, never keys.
public interface KeyStore {
    /// All of them, the oldest first.
    List<KeyRecord> all();

    /// Adds a record, or puts it in the place of the one with the same id.
    void put(KeyRecord record);
}
