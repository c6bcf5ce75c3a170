package dev.gatehouse.engine.runtime.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.runtime.onnx.WindowShape.Range;
import org.junit.jupiter.api.Test;

class WindowShapeTest {
    private final WindowShape shape = new WindowShape(10, 4);

    @Test
    void leavesShortTextWhole() {
        assertThat(shape.cut(0)).containsExactly(new Range(0, 0));
        assertThat(shape.cut(10)).containsExactly(new Range(0, 10));
    }

    @Test
    void movesLastWindowBackUntilItIsFull() {
        assertThat(shape.cut(11)).containsExactly(new Range(0, 10), new Range(1, 11));
        assertThat(shape.cut(16)).containsExactly(new Range(0, 10), new Range(6, 16));
        assertThat(shape.cut(17)).containsExactly(new Range(0, 10), new Range(6, 16), new Range(7, 17));
    }

    @Test
    void refusesWindowsThatNeverMoveOn() {
        assertThatThrownBy(() -> new WindowShape(4, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
