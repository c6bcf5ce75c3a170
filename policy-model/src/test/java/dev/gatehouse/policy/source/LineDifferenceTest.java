package dev.gatehouse.policy.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void findsChangedAddedAndRemovedRuns() {
        // Given
        var before = PolicySource.ofText("a\nb\nc\nd\ne\nf\n");
        var after = PolicySource.ofText("a\nB\nc\nd\nd2\ne\n");

        // When
        var runs = LineDifference.between(before, after);

        // Then
        assertThat(runs)
                .containsExactly(
                        new LineDifference(PolicySource.DEFAULT_FILE, 2, 1, 2, 1),
                        new LineDifference(PolicySource.DEFAULT_FILE, 5, 0, 5, 1),
                        new LineDifference(PolicySource.DEFAULT_FILE, 6, 1, 7, 0));
    }

    @Test
    void aNewFileDiffersInAllItsLines() {
        // Given
        var before = PolicySource.ofText("a\n");
        var after = before.with("more.yaml", "x\ny");

        // When, Then
        assertThat(LineDifference.between(before, after)).containsExactly(new LineDifference("more.yaml", 1, 0, 1, 2));
        assertThat(LineDifference.between(after, after)).isEmpty();
        assertThat(LineDifference.between(PolicySource.ofTexts(Map.of()), PolicySource.ofTexts(Map.of())))
                .isEmpty();
    }
}
