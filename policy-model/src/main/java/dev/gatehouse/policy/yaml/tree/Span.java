package dev.gatehouse.policy.yaml.tree;

import dev.gatehouse.policy.source.Place;

/// A stretch of the text of one file.
///
/// @param start offset of its first character
/// @param end offset after its last character
public record Span(int start, int end, Place place) {}
