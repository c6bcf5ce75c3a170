package dev.gatehouse.app.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.testing.Fx;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {
    @Test
    void arrowKeysMoveTheThresholdInHundredths() {
        // Given
        var chart = Fx.call(() -> new Histogram("Scores"));
        // When
        Fx.run(() -> {
            chart.thresholdProperty().set(0.5);
            press(chart, KeyCode.RIGHT, false);
            press(chart, KeyCode.RIGHT, false);
            press(chart, KeyCode.LEFT, true);
        });
        // Then
        assertThat(chart.thresholdProperty().get()).isEqualTo(0.42);
    }

    @Test
    void thresholdStaysBetweenZeroAndOne() {
        // Given
        var chart = Fx.call(() -> new Histogram("Scores"));
        // When
        Fx.run(() -> {
            chart.thresholdProperty().set(0.97);
            press(chart, KeyCode.RIGHT, true);
        });
        // Then
        assertThat(chart.thresholdProperty().get()).isEqualTo(1);
    }

    @Test
    void sameValuesCanBeReadAsTable() {
        // Given
        var chart = Fx.call(() -> new Histogram("Scores"));
        // When
        Fx.run(() -> chart.show(List.of(new Histogram.Bin(1204, 3), new Histogram.Bin(7, 900))));
        // Then
        assertThat(chart.rows()).containsExactly(List.of("0.00–0.50", "1,204", "3"), List.of("0.50–1.00", "7", "900"));
    }

    @ParameterizedTest
    @CsvSource({"55, 20, 60", "3000, 1000, 3000", "0.7, 0.2, 0.8", "0, 0.25, 1"})
    void axisHasThreeToFiveRoundSteps(double highest, double step, double top) {
        // When
        var scale = Scale.to(highest);
        // Then
        assertThat(scale.step()).isEqualTo(step, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(scale.top()).isEqualTo(top, org.assertj.core.data.Offset.offset(1e-9));
    }

    private static void press(Histogram chart, KeyCode key, boolean shift) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }
}
