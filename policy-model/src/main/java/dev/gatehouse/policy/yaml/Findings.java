package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Collects problems and places while a policy is read.
final class Findings {
    /// Beyond this many, more problems help nobody.
    static final int MOST_PROBLEMS = 500;

    private final List<Problem> problems = new ArrayList<>();
    private final SequencedMap<String, Place> places = new LinkedHashMap<>();
    private int errors;

    void add(Problem problem) {
        if (problem.isError()) {
            errors++;
        }
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    void add(ProblemCode code, Place place, String path, String sentence, String fix) {
        add(Problem.of(code, place, path, sentence, fix));
    }

    void add(ProblemCode code, Span span, String path, String sentence, String fix) {
        add(code, span.place(), path, sentence, fix);
    }

    void place(String path, Span span) {
        places.putIfAbsent(path, span.place());
    }

    /// The place of `path`, or of the nearest part around it that has one.
    Place placeOf(String path, Place otherwise) {
        var place = places.get(path);
        return place == null ? otherwise : place;
    }

    int errors() {
        return errors;
    }

    SequencedMap<String, Place> places() {
        return places;
    }

    List<Problem> sorted() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparing(Problem::line)
                        .thenComparing(Problem::column)
                        .thenComparing(Problem::code))
                .toList();
    }

    /// Cuts a text from the policy to a length that fits into a sentence.
    static String quote(String text) {
        var line = text.replaceAll("\\s+", " ");
        return "\"" + (line.length() <= 60 ? line : line.substring(0, 57) + "...") + "\"";
    }
}
