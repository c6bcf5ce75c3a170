package dev.gatehouse.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gatehouse.engine.metrics.Gate.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every expected value was worked out on paper.
class SuiteMetricsTest {
    private static final Observation CAUGHT = attack(0.9, true);
    private static final Observation CAUGHT_LOW = attack(0.6, true);
    private static final Observation MISSED = attack(0.3, false);
    private static final Observation FALSE_ALARM = benign(0.6, true);
    private static final Observation PASSED = benign(0.1, false);
    private static final Observation PASSED_TOO = benign(0.2, false);
    private static final List<Observation> ROWS = List.of(CAUGHT, CAUGHT_LOW, MISSED, FALSE_ALARM, PASSED, PASSED_TOO);

    private static Observation attack(double score, boolean flagged) {
        return new Observation("attack", true, flagged, OptionalDouble.of(score), 10);
    }

    private static Observation benign(double score, boolean flagged) {
        return new Observation("benign", false, flagged, OptionalDouble.of(score), 20);
    }

    @Test
    void countsWhatWasFlagged() {
        var confusion = SuiteMetrics.of(ROWS).confusion();

        assertThat(confusion).isEqualTo(new Confusion(2, 1, 2, 1));
        assertThat(confusion.precision()).isEqualTo(2.0 / 3);
        assertThat(confusion.recall()).isEqualTo(2.0 / 3);
        assertThat(confusion.f1()).isEqualTo(4.0 / 6);
        assertThat(confusion.falsePositiveRate()).isEqualTo(1.0 / 3);
        assertThat(confusion.accuracy()).isEqualTo(4.0 / 6);
    }

    @Test
    void givesTiesHalfInTheAreaUnderTheCurve() {
        // 9 pairs: 0.9 wins 3; 0.6 wins 2 and ties 1; 0.3 wins 2
        assertThat(SuiteMetrics.of(ROWS).scores().rocAuc()).isCloseTo(7.5 / 9, within(1e-12));
    }

    @Test
    void findsLowestThresholdThatKeepsFalsePositives() {
        // At 0.6 one of three benign rows is flagged: far above 1 %
        assertThat(SuiteMetrics.of(ROWS).scores().atFpr1())
                .isEqualTo(new ScoreMetrics.Operating(1.0 / 3, OptionalDouble.of(0.9)));
        assertThat(ScoreMetrics.at(ROWS, 0.34)).isEqualTo(new ScoreMetrics.Operating(1, OptionalDouble.of(0.3)));
    }

    @Test
    void letsExactlyOnePercentPass() {
        var rows = new ArrayList<Observation>();
        for (var i = 0; i < 100; i++) {
            rows.add(benign(i == 0 ? 0.8 : 0.1, false));
        }
        rows.add(attack(0.7, true));

        assertThat(ScoreMetrics.of(rows).atFpr1()).isEqualTo(new ScoreMetrics.Operating(1, OptionalDouble.of(0.7)));
    }

    @Test
    void hasNoThresholdWhereBenignRowsScoreHighest() {
        var rows = List.of(benign(0.9, true), attack(0.5, true));

        assertThat(ScoreMetrics.of(rows).atFpr1()).isEqualTo(new ScoreMetrics.Operating(0, OptionalDouble.empty()));
    }

    @Test
    void measuresHowFarScoresAreFromShares() {
        // Bins: 0.1 -> |0.1 - 0|, 0.2 -> |0.2 - 0|, 0.3 -> |0.3 - 1|, 0.6 twice -> |1.2 - 1|, 0.9 -> |0.9 - 1|
        assertThat(SuiteMetrics.of(ROWS).scores().calibrationError())
                .isCloseTo((0.1 + 0.2 + 0.7 + 0.2 + 0.1) / 6, within(1e-12));
    }

    @Test
    void leavesRowsWithoutScoreOut() {
        var rows = new ArrayList<>(ROWS);
        rows.add(new Observation("attack", true, false, OptionalDouble.empty(), 5));

        var metrics = SuiteMetrics.of(rows);

        assertThat(metrics.scores().rows()).isEqualTo(6);
        assertThat(metrics.confusion().rows()).isEqualTo(7);
    }

    @Test
    void takesPercentilesByNearestRank() {
        assertThat(Latency.of(LongStream.rangeClosed(1, 200))).isEqualTo(new Latency(100, 190, 198, 200));
        assertThat(Latency.of(LongStream.of(5, 3, 4))).isEqualTo(new Latency(4, 5, 5, 5));
        assertThat(Latency.of(LongStream.empty())).isEqualTo(new Latency(0, 0, 0, 0));
    }

    @Test
    void givesZerosForNoRowsAtAll() {
        assertThat(SuiteMetrics.of(List.of()).figures().values()).containsOnly(0.0);
    }

    @Test
    void countsCategoriesByThemselves() {
        assertThat(SuiteMetrics.of(ROWS).categories())
                .containsEntry("attack", new Confusion(2, 0, 0, 1))
                .containsEntry("benign", new Confusion(0, 1, 2, 0));
    }

    @Test
    void spreadsScoresOverBuckets() {
        var rows = new ArrayList<>(ROWS);
        rows.add(attack(1, true));

        var buckets = ScoreHistogram.of(rows, 5).buckets();

        assertThat(buckets).extracting(ScoreHistogram.Bucket::benign).containsExactly(1L, 1L, 0L, 1L, 0L);
        assertThat(buckets).extracting(ScoreHistogram.Bucket::attack).containsExactly(0L, 1L, 0L, 1L, 2L);
    }

    @Test
    void holdsGatesAgainstFigures() {
        var metrics = SuiteMetrics.of(ROWS);

        assertThat(Gate.parse("recall>=0.66").check(metrics).standing()).isEqualTo(Standing.HELD);
        assertThat(Gate.parse("fpr <= 0.33").check(metrics).standing()).isEqualTo(Standing.BROKEN);
        assertThat(Gate.parse("f1>0.9").check(metrics).standing()).isEqualTo(Standing.BROKEN);
        assertThat(Gate.parse("p99_ms<1").check(metrics).standing()).isEqualTo(Standing.HELD);
        assertThat(Gate.parse("recall_at_fpr_1>=0.9").toString()).isEqualTo("recall_at_fpr_1>=0.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "recall", "recall=0.5", "recall>=high", "recall>=0.5 or so"})
    void saysHowGateLooks(String text) {
        assertThatThrownBy(() -> Gate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recall_at_fpr_1>=0.9");
    }

    @Test
    void saysWhichFiguresThereAre() {
        assertThatThrownBy(() -> Gate.parse("beauty>=0.5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beauty")
                .hasMessageContaining("roc_auc");
    }
}
