package dev.gatehouse.trust.content;

import java.util.Set;
import java.util.TreeSet;

/// For whom a release is made.
///
/// @param environment the word of the environment, such as `production`
/// @param backends the ids of the backends that may take it, at least one
/// @param engine the versions of the engine that decide as was tested
public record Audience(String environment, Set<String> backends, EngineRange engine) {
    /// The name of the target.
    public static final String TARGET = "audience.json";

    public Audience {
        Texts.requireWord("environment", environment);
        backends.forEach(each -> Texts.requireWord("backend id", each));
        if (backends.isEmpty()) {
            throw new IllegalArgumentException("an audience names at least one backend");
        }
        backends = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(backends));
    }
}
