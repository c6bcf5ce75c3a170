package dev.gatehouse.engine.model;

/// A part of a text and the vector that stands for it.
///
/// @param start first UTF-16 unit of the part
/// @param end one past its last unit
/// @param vector as long as the encoder's dimensions, of length 1; not to be changed
@SuppressWarnings("ArrayRecordComponent")
public record EncodedWindow(int start, int end, float[] vector) {}
