package dev.gatehouse.engine.training;

import dev.gatehouse.engine.classifier.SparseVector;

/// One window of one row, ready to learn from.
///
/// @param row the index of its row
/// @param target 1 for an attack, 0 for a benign text
/// @param weight the windows of one row share the weight of the row
@SuppressWarnings("ArrayRecordComponent")
record Sample(int row, SparseVector grams, float[] vector, int target, float weight) {}
