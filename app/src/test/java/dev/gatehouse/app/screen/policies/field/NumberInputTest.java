package dev.gatehouse.app.screen.policies.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberInputTest {
    private final SettingField.Range threshold = range("0", "1", "0.01");
    private final SettingField.Range length = range("1", "1000000", "1");

    @Test
    void tellsTheRangeForANumberOutsideOfIt() {
        assertThat(NumberInput.of(threshold, "1.5")).isEqualTo(new NumberInput.Read.Bad("0 to 1"));
        assertThat(NumberInput.of(length, "0")).isEqualTo(new NumberInput.Read.Bad("Whole number, 1 to 1,000,000"));
        assertThat(NumberInput.of(length, "1.5")).isInstanceOf(NumberInput.Read.Bad.class);
        assertThat(NumberInput.of(threshold, "much")).isInstanceOf(NumberInput.Read.Bad.class);
    }

    @Test
    void takesANumberInsideIt() {
        assertThat(NumberInput.of(threshold, " 0.710 "))
                .isEqualTo(new NumberInput.Read.Good(SettingValue.Number.of(0.71)));
    }

    @ParameterizedTest
    @CsvSource({"PT2160H,90d", "PT36H,36h", "PT90S,90s", "PT2M,2m", "PT0.5S,500ms", "PT60S,60s"})
    void writesSpansInTheirLargestWholeUnit(Duration span, String text) {
        assertThat(Spans.text(span)).isEqualTo(text);
        assertThat(Spans.isSpan(text)).isTrue();
    }

    private static SettingField.Range range(String min, String max, String step) {
        return new SettingField.Range(
                "key",
                "Title",
                "What it does.",
                new BigDecimal(min),
                new BigDecimal(max),
                new BigDecimal(step),
                "",
                SettingField.Stricter.LOWER,
                SettingValue.Number.of(1));
    }
}
