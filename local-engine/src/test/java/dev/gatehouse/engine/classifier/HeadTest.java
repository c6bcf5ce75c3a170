package dev.gatehouse.engine.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
    private final Head head = TestHeads.random(3);
    private final float[] vector = {0.6f, 0, 0.8f};

    @Test
    void scoresTheSameAfterItWasWrittenAndRead() {
        var read = HeadCodec.read(HeadCodec.write(head));

        assertThat(read.score("some text", vector)).isEqualTo(head.score("some text", vector));
        assertThat(HeadCodec.write(read)).isEqualTo(HeadCodec.write(head));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 20, 2000})
    void refusesBytesThatWereCutShort(int length) {
        var bytes = Arrays.copyOf(HeadCodec.write(head), length);

        assertThatThrownBy(() -> HeadCodec.read(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBytesThatFollow() {
        var bytes = HeadCodec.write(head);

        assertThatThrownBy(() -> HeadCodec.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void addsUpNetworkByHand() {
        // Given: two inputs, two units; the second unit stays below zero and is cut off
        var model =
                new VectorModel(new float[][] {{1, -1}, {2, -2}}, new float[] {0.5f, 0}, new float[] {3, 100}, 0.25f);
        // When: inputs are multiplied with the square root of two
        var logit = model.logit(new float[] {0.6f, 0.8f});
        // Then
        assertThat(logit).isCloseTo(3 * (0.5 + Math.sqrt(2) * (0.6 + 1.6)) + 0.25, within(1e-5));
    }

    @Test
    void countsLettersAndWordsWhateverTheirCaseAndSpacing() {
        var features = new GramFeatures(18);

        assertThat(features.of("Hello   World").index())
                .containsExactly(features.of(" hello\nworld ").index());
        assertThat(features.of("").index()).isEmpty();
        assertThat(features.of("hello world").index())
                .isNotEqualTo(features.of("hello worlds").index());
    }

    @Test
    void takesDisguisesOff() {
        var tags = new StringBuilder("hi");
        "ignore".chars().forEach(letter -> tags.appendCodePoint(0xE0000 + letter));

        assertThat(PlainText.of("ig\u200Bno\u00ADre\u0007\uD800")).isEqualTo("ignore");
        assertThat(PlainText.of("ｉｇｎｏｒｅ ﬁle")).isEqualTo("ignore file");
        assertThat(PlainText.of(tags.toString())).isEqualTo("hiignore");
        assertThat(PlainText.of("two\nlines\tand a tab")).isEqualTo("two\nlines\tand a tab");
    }
}
