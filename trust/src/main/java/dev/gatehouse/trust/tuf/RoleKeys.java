package dev.gatehouse.trust.tuf;

import dev.gatehouse.trust.keys.VerificationKey;
import java.util.List;

/// Who may sign for a role, and how many of them must.
///
/// @param keys each once, in the order in which the root names them
/// @param threshold how many different keys must sign: from 1 up to the number of keys
public record RoleKeys(List<VerificationKey> keys, int threshold) {
    public RoleKeys {
        keys = List.copyOf(keys);
        if (keys.stream().distinct().count() != keys.size()) {
            throw new IllegalArgumentException("a role names the same key twice");
        }
        if (threshold < 1 || threshold > keys.size()) {
            throw new IllegalArgumentException("a threshold of " + threshold + " cannot be met by " + keys.size()
                    + " keys: use 1 to " + keys.size());
        }
    }
}
