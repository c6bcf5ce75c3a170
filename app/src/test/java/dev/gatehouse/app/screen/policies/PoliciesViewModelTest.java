package dev.gatehouse.app.screen.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.testing.DirectTasks;
import dev.gatehouse.app.testing.SampleWorkspace;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.PolicyEdits;
import org.junit.jupiter.api.Test;

class PoliciesViewModelTest {
    private final SampleWorkspace sample = SampleWorkspace.released(SampleWorkspace.sampleText());
    private final PoliciesViewModel model = new PoliciesViewModel(PolicyDesk.of(sample.workspace()), new DirectTasks());

    PoliciesViewModelTest() {
        model.start();
    }

    @Test
    void formEditChangesOneValueOfTheTextAndKeepsItsComments() {
        // When
        threshold(0.62);
        // Then
        assertThat(sample.text()).isEqualTo(SampleWorkspace.sampleText().replace("threshold: 0.5", "threshold: 0.62"));
        assertThat(now().changed(Stage.GUARDS)).isTrue();
        assertThat(now().changed(Stage.INPUT)).isFalse();
        assertThat(now().changedLines("policy.yaml")).containsExactly(line("threshold:"));
        assertThat(model.sinceRelease().orElseThrow()).hasSize(1);
    }

    @Test
    void typedTextChangesTheForms() {
        // When
        type(SampleWorkspace.sampleText().replace("mode: enforce, deny: [sql", "mode: monitor, deny: [sql"));
        // Then
        assertThat(now().good().orElseThrow().control("patterns").orElseThrow().mode())
                .isEqualTo(Mode.MONITOR);
        assertThat(model.isTyped()).isFalse();
    }

    @Test
    void everyEditIsOneStepThatCanBeUndoneAndDoneAgain() {
        // Given
        threshold(0.62);
        model.apply("Patterns: Monitor", source -> PolicyEdits.setMode(source, "patterns", Mode.MONITOR));
        // When
        model.undo();
        // Then
        assertThat(sample.text()).contains("threshold: 0.62").contains("kind: patterns, mode: enforce");
        assertThat(now().view().redo()).contains("Patterns: Monitor");
        // When
        model.undo();
        // Then
        assertThat(sample.text()).isEqualTo(SampleWorkspace.sampleText());
        assertThat(model.canUndo()).isFalse();
        // When
        model.redo();
        model.redo();
        // Then
        assertThat(sample.text()).contains("threshold: 0.62").contains("kind: patterns, mode: monitor");
        assertThat(model.canRedo()).isFalse();
    }

    @Test
    void brokenTextIsKeptAndTheFormsStayAsTheyWereLast() {
        // Given
        threshold(0.62);
        String broken = sample.text().replace("guards:", "guards: [");
        // When
        type(broken);
        // Then
        assertThat(sample.text()).isEqualTo(broken);
        assertThat(now().broken()).isTrue();
        assertThat(now().good()
                        .flatMap(policy -> policy.control("injection"))
                        .orElseThrow()
                        .settings()
                        .number("threshold"))
                .isEqualTo(0.62);
        assertThat(model.refusal().get()).isEmpty();
        // When
        threshold(0.7);
        // Then
        assertThat(model.refusal().get()).startsWith("GH-P0501");
        assertThat(sample.text()).isEqualTo(broken);
        // When
        model.undo();
        // Then
        assertThat(now().broken()).isFalse();
    }

    @Test
    void thresholdOutOfRangeInTheTextIsSaidWithItsRangeAtTheField() {
        // When
        type(sample.text().replace("threshold: 0.5", "threshold: 1.5"));
        // Then
        assertThat(now().errorAt("guards[injection].threshold")).contains("1.5").containsPattern("0 (and|to) 1");
        // When
        threshold(0.4);
        // Then
        assertThat(now().broken()).isFalse();
        assertThat(sample.text()).contains("threshold: 0.4");
    }

    @Test
    void removedRouteIsLeftForOneThatExists() {
        // Given
        assertThat(model.route().get()).isEqualTo("chat");
        // When
        type(sample.text().replace("- id: chat", "- id: talk"));
        // Then
        assertThat(model.route().get()).isEqualTo("talk");
    }

    @Test
    void followsWhatOthersDoToTheDraft() {
        // When
        sample.drafts().edit(PolicyEdits.setMode(sample.drafts().current().source(), "pii", Mode.OFF), "Elsewhere");
        // Then
        assertThat(now().good().orElseThrow().control("pii").orElseThrow().mode())
                .isEqualTo(Mode.OFF);
    }

    @Test
    void saysWhyTheDraftCannotBeReadAndTriesAgain() {
        // Given
        var failing = new PoliciesViewModel(
                new PolicyDesk(
                        () -> {
                            throw new IllegalStateException("The disk is gone");
                        },
                        sample::releases),
                new DirectTasks());
        // When
        failing.start();
        // Then
        assertThat(failing.failure().get()).isEqualTo("The disk is gone");
        assertThat(failing.snapshot().get()).isEmpty();
    }

    private void threshold(double value) {
        model.apply(
                "Threshold",
                source -> PolicyEdits.setSetting(source, "injection", "threshold", SettingValue.Number.of(value)));
    }

    private void type(String text) {
        model.type("policy.yaml", text, "Text");
    }

    private int line(String word) {
        var lines = sample.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return i + 1;
            }
        }
        throw new AssertionError(word);
    }

    private dev.gatehouse.app.screen.policies.state.Snapshot now() {
        return model.snapshot().get().orElseThrow();
    }
}
