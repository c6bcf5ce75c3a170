package dev.gatehouse.app.screen.policies.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.policy.source.PolicySource;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String TEXT = """
            name: one
            # about guards
            guards:
              # inner
              - {id: a}

            limits: []
            """;

    @Test
    void findsTheLinesUnderATopLevelKey() {
        assertThat(Lines.under(List.of("guards"), TEXT)).contains(new Lines(3, 5));
        assertThat(Lines.under(List.of("limits"), TEXT)).contains(new Lines(7, 7));
        assertThat(Lines.under(List.of("roles"), TEXT)).isEmpty();
    }

    @Test
    void findsThemInTextThatIsNoYaml() {
        assertThat(Lines.under(List.of("guards"), TEXT.replace("{id: a}", "{id: [a")))
                .contains(new Lines(3, 5));
    }

    @Test
    void marksChangedLinesAndThoseAfterRemovedOnes() {
        // Given
        var before = PolicySource.ofText(TEXT);
        // When, Then
        assertThat(Lines.changed(before, PolicySource.ofText(TEXT.replace("one", "two")), "policy.yaml"))
                .containsExactly(1);
        assertThat(Lines.changed(before, PolicySource.ofText(TEXT.replace("  # inner\n", "")), "policy.yaml"))
                .containsExactly(4);
        assertThat(Lines.changed(before, before, "policy.yaml")).isEmpty();
    }
}
