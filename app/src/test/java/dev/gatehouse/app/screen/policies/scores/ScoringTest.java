package dev.gatehouse.app.screen.policies.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.testing.DirectTasks;
import dev.gatehouse.app.testing.SampleWorkspace;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.SettingValue;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// With the guard and the suite that ship.
class ScoringTest {
    private final Scoring scoring = new Scoring(Clock.systemUTC());
    private final Control guard = SampleWorkspace.of(SampleWorkspace.sampleText())
            .drafts()
            .policy()
            .control("injection")
            .orElseThrow();

    @Test
    void scoresTheStarterSuiteOnceForAllThresholds() {
        // Given
        var model = new ScoresViewModel(scoring, new DirectTasks(), "Starter suite");
        model.show(guard);
        assertThat(model.state().get()).isInstanceOf(ScoresViewModel.State.None.class);
        // When
        model.run();
        // Then
        assertThat(model.state().get()).isInstanceOfSatisfying(ScoresViewModel.State.Known.class, known -> {
            var scores = known.scores();
            assertThat(scores.rows(true)).isPositive();
            assertThat(scores.rows(false)).isPositive();
            assertThat(scores.blocked(true, 0)).isEqualTo(1);
            assertThat(scores.blocked(true, 0.5)).isGreaterThan(scores.blocked(false, 0.5));
            assertThat(scores.histogram(40).buckets().stream()
                            .mapToLong(bucket -> bucket.benign() + bucket.attack())
                            .sum())
                    .isEqualTo(scores.observations().size());
        });
        assertThat(scoring.find(with("threshold", SettingValue.Number.of(0.9)))).isPresent();
        assertThat(scoring.find(with("channels", new SettingValue.Texts(java.util.List.of("tool")))))
                .isEmpty();
    }

    @Test
    void knowsWhichKindsGiveScores() {
        // Given
        var kinds = dev.gatehouse.policy.kinds.ControlKinds.installed();
        // When, Then
        assertThat(kinds.all())
                .filteredOn(kind -> Scoring.thresholdOf(kind).isPresent())
                .extracting(kind -> kind.kind())
                .containsExactly("prompt-injection");
    }

    private Control with(String key, SettingValue value) {
        return new Control(
                guard.id(),
                guard.kind(),
                guard.section(),
                guard.mode(),
                guard.onError(),
                guard.settings().with(key, value));
    }
}
