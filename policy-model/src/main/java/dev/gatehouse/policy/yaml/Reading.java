package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// What reading a policy gave.
///
/// @param policy the policy; empty when there is any error
/// @param problems every error, warning and note, in the order of the text
/// @param places where each part stands, by path: `guards[injection]`, `guards[injection].threshold`,
///     `routes[chat].models[0]`, `identity.apiKeys.maxLifetime`, `name`
public record Reading(Optional<PolicySet> policy, List<Problem> problems, SequencedMap<String, Place> places) {
    public Reading {
        problems = List.copyOf(problems);
        places = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(places));
    }

    /// Where the part at `path` stands; empty when the text does not have it.
    public Optional<Place> placeOf(String path) {
        return Optional.ofNullable(places.get(path));
    }

    /// The line of the part at `path`, counted from 1 within its file; empty when the text does not have it.
    public OptionalInt lineOf(String path) {
        var place = places.get(path);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place.line());
    }

    /// The path of the smallest part that covers `line` of `file`; empty when none does.
    public Optional<String> pathAt(String file, int line) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().file().equals(file)
                        && entry.getValue().line() <= line
                        && entry.getValue().lastLine() >= line)
                .reduce((wide, narrow) -> height(narrow.getValue()) <= height(wide.getValue()) ? narrow : wide)
                .map(java.util.Map.Entry::getKey);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static int height(Place place) {
        return place.lastLine() - place.line();
    }
}
