package dev.gatehouse.engine.masking;

/// A placeholder in the rewritten text.
///
/// @param start first UTF-16 unit of the placeholder in the rewritten text
/// @param end one past its last unit
public record Placed(int start, int end, String type) {}
