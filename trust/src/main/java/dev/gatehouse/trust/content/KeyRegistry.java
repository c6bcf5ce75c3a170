package dev.gatehouse.trust.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All API keys of a release. Ids and prefixes are unique.
public record KeyRegistry(List<KeyRecord> keys) {
    /// The name of the target.
    public static final String TARGET = "keys.json";

    public static final KeyRegistry EMPTY = new KeyRegistry(List.of());

    public KeyRegistry {
        keys = List.copyOf(keys);
        Set<String> seen = new HashSet<>();
        for (KeyRecord key : keys) {
            if (!seen.add("id " + key.id()) || !seen.add("prefix " + key.prefix())) {
                throw new IllegalArgumentException(
                        "key " + key.id() + " or its prefix " + key.prefix() + " stands twice");
            }
        }
    }

    public Optional<KeyRecord> key(String id) {
        return keys.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// This registry with `key` added, or put in the place of the one with the same id.
    public KeyRegistry with(KeyRecord key) {
        if (key(key.id()).isEmpty()) {
            return new KeyRegistry(Stream.concat(keys.stream(), Stream.of(key)).toList());
        }
        return new KeyRegistry(keys.stream()
                .map(each -> each.id().equals(key.id()) ? key : each)
                .toList());
    }
}
