package dev.gatehouse.engine;

/// A placeholder that stands for masked text.
///
/// @param message the index of the message in the rewritten exchange; 0 for an answer
/// @param start first UTF-16 unit of the placeholder in the rewritten text
/// @param end one past its last unit
/// @param type what was there, such as `EMAIL`
public record MaskedSpan(int message, int start, int end, String type) {}
