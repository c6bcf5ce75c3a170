package dev.gatehouse.app.screen.playground.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gatehouse.app.screen.playground.trial.KnownCases.KnownCase;
import dev.gatehouse.app.screen.playground.trial.KnownCases.Purpose;
import org.junit.jupiter.api.Test;

/// Stream timings, and the cases that come with Gatehouse.
class PlaygroundTimingsTest {
    private static final long MILLI = 1_000_000;

    @Test
    void paceIsTheMeanBetweenFirstAndLastPiece() {
        // Given
        var timings = new StreamTimings();
        // When
        for (int i = 0; i <= 10; i++) {
            timings.add(i * 10L * MILLI);
        }
        // Then
        var pace = timings.pace();
        assertThat(pace.pieces()).isEqualTo(11);
        assertThat(pace.perSecond()).isCloseTo(100, within(0.001));
        assertThat(pace.steps()).hasSize(5).allSatisfy(step -> assertThat(step).isCloseTo(100, within(0.001)));
    }

    @Test
    void paceShowsWhereTheModelSlowedDown() {
        // Given
        var timings = new StreamTimings();
        for (long at : new long[] {0, 10, 20, 30, 40, 50, 80, 120}) {
            timings.add(at * MILLI);
        }
        // When
        var steps = timings.pace().steps();
        // Then
        assertThat(steps.getFirst()).isGreaterThan(steps.getLast());
    }

    @Test
    void onePieceHasNoPace() {
        // Given
        var timings = new StreamTimings();
        // When
        timings.add(5);
        // Then
        assertThat(timings.pace()).isEqualTo(new StreamTimings.Pace(1, 0, java.util.List.of()));
        assertThat(new StreamTimings().pace()).isEqualTo(StreamTimings.Pace.NONE);
    }

    @Test
    void starterSuiteOffersCasesOfEveryPurpose() {
        // When
        var cases = KnownCases.read();
        // Then
        assertThat(cases).extracting(KnownCase::purpose).contains(Purpose.values());
        assertThat(cases).allSatisfy(one -> assertThat(one.text()).isNotBlank());
    }
}
