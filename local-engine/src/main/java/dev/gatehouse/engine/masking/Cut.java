package dev.gatehouse.engine.masking;

import java.util.Comparator;

/// A part of a text that must be replaced.
///
/// @param start first UTF-16 unit
/// @param end one past the last unit
/// @param type upper-case word for its placeholder
/// @param rank of two cuts of the same place, the one of lower rank names the type
public record Cut(int start, int end, String type, int rank) {
    /// From left to right; of those that start together the longest first.
    static final Comparator<Cut> LEFT_TO_RIGHT = Comparator.comparingInt(Cut::start)
            .thenComparing(Comparator.comparingInt(Cut::end).reversed())
            .thenComparingInt(Cut::rank)
            .thenComparing(Cut::type);
}
