package dev.gatehouse.engine.runtime.onnx;

import java.util.ArrayList;
import java.util.List;

/// How a long text is cut.
///
/// @param tokens at most so many in one window, not counting the two that mark begin and end
/// @param overlap so many are in two neighbours
record WindowShape(int tokens, int overlap) {
    WindowShape {
        if (overlap < 0 || tokens <= overlap) {
            throw new IllegalArgumentException("windows of " + tokens + " tokens cannot overlap by " + overlap);
        }
    }

    /// A range of tokens.
    record Range(int from, int to) {}

    /// Covers `count` tokens; the last window is moved back to be as full as the others.
    List<Range> cut(int count) {
        if (count <= tokens) {
            return List.of(new Range(0, count));
        }
        var ranges = new ArrayList<Range>();
        for (var from = 0; ; from += tokens - overlap) {
            if (from + tokens >= count) {
                ranges.add(new Range(count - tokens, count));
                return ranges;
            }
            ranges.add(new Range(from, from + tokens));
        }
    }
}
