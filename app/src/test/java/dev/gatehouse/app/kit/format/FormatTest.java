package dev.gatehouse.app.kit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:06.540Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | $0
            1100 | $0.0011
            410 | $0.00041
            18200000 | $18.20
            250000 | $0.25
            1702000000 | $1,702
            52410300000 | $52,410
            -180000000 | −$180
            """)
    void moneyHasTheDecimalsItsSizeDeserves(long micros, String expected) {
        assertThat(Money.usdMicros(micros)).isEqualTo(expected);
    }

    @Test
    void differencesHaveTheirSignAndMinusIsTrueMinus() {
        assertThat(Numbers.signed(3.4, 1)).isEqualTo("+3.4");
        assertThat(Numbers.signed(-0.8, 1)).isEqualTo("−0.8");
        assertThat(Numbers.signed(0.001, 1)).isEqualTo("±0.0");
        assertThat(Numbers.count(-1204)).isEqualTo("−1,204");
        assertThat(Numbers.percent(0.9641, 1)).isEqualTo("96.4%");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "18400000, 18.4", "99940000, 99.9", "1284000000, '1,284'"})
    void millisecondsLoseTheirDecimalsWhenTheyAreMany(long nanos, String expected) {
        assertThat(Durations.millis(nanos)).isEqualTo(expected);
    }

    @Test
    void timesAreInTheZoneOfTheViewer() {
        assertThat(Times.clock(NOON, BERLIN)).isEqualTo("13:00");
        assertThat(Times.log(NOON, BERLIN)).isEqualTo("13:00:06.540");
        assertThat(Times.date(NOON, BERLIN)).isEqualTo("23 Nov 2026");
        assertThat(Times.utc(NOON)).isEqualTo("23 Nov 2026 12:00:06 UTC");
        assertThat(Times.ago(NOON.minusSeconds(4), NOON)).isEqualTo("4 s ago");
        assertThat(Times.until(NOON.plus(Duration.ofDays(5)), NOON)).isEqualTo("in 5 days");
        assertThat(Times.until(NOON.minus(Duration.ofHours(3)), NOON)).isEqualTo("3 h ago");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1, 1 byte", "1945, 1.9 KiB", "65536, 64 KiB", "3328599654, 3.1 GiB"})
    void sizesAreInTheirLargestFittingUnit(long bytes, String expected) {
        assertThat(Sizes.bytes(bytes)).isEqualTo(expected);
    }
}
