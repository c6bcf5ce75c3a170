package dev.gatehouse.app.screen.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.screen.releases.ReleasesViewModel.Step;
import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.testing.Steps;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.backends.Backend;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasesViewModelTest {
    private final Steps steps = new Steps();

    @Test
    void firstReleaseIsSignedPushedAndReadBack() {
        // Given
        try (var session = TestSession.fresh()) {
            var model = model(session);
            var stay = model.enter();
            steps.until(() -> model.step().get() == Step.SIGN_AND_PUSH);
            assertThat(model.standing().get().orElseThrow().consequences().from())
                    .isZero();
            // When
            model.note().set("first");
            model.goOn();
            steps.until(() -> states(model).equals(List.of(StateWord.PROVEN))
                    && model.step().get() == Step.NONE);
            // Then
            steps.until(() -> model.standing().get().orElseThrow().latest().isPresent());
            assertThat(model.standing()
                            .get()
                            .orElseThrow()
                            .latest()
                            .orElseThrow()
                            .note())
                    .isEqualTo("first");
            steps.until(() -> model.standing().get().orElseThrow().samples() == SampleCalls.Readiness.READY);
            assertThat(model.failure().get()).isEmpty();
            stay.unsubscribe();
        }
    }

    @Test
    void draftWithErrorsStopsTheReleaseAndSaysWhy() {
        // Given
        try (var session = TestSession.fresh()) {
            var model = model(session);
            var stay = model.enter();
            // When
            session.workspace().drafts().edit(PolicySource.ofText("name: [broken"), "Broken");
            // Then
            steps.until(() -> model.standing()
                    .get()
                    .filter(now -> !now.consequences().releasable())
                    .isPresent());
            assertThat(model.standing().get().orElseThrow().consequences().blockers())
                    .first()
                    .satisfies(blocker -> assertThat(blocker.code()).isEqualTo("draft.has-problems"));
            assertThat(model.step().get()).isEqualTo(Step.NONE);
            stay.unsubscribe();
        }
    }

    @Test
    void releaseThatIsNotInForceIsPushedAgain() {
        // Given
        try (var session = TestSession.fresh()) {
            session.workspace().releases().release("not pushed");
            session.workspace().backends().refresh();
            var model = model(session);
            var stay = model.enter();
            steps.until(() -> model.step().get() == Step.PUSH_AGAIN);
            assertThat(states(model)).containsExactly(StateWord.MISSING);
            // When
            model.goOn();
            // Then
            steps.until(() -> states(model).equals(List.of(StateWord.PROVEN)));
            stay.unsubscribe();
        }
    }

    @Test
    void backendThatCannotBeReachedIsNamedWhileTheOtherRunsTheRelease() {
        // Given
        try (var session = TestSession.fresh()) {
            var workspace = session.workspace();
            var known = workspace.backends().list().getFirst().backend();
            workspace
                    .backends()
                    .register(new Backend(
                            "nowhere",
                            known.connector(),
                            known.environment(),
                            URI.create("https://127.0.0.1:1"),
                            known.certificate()));
            var model = model(session);
            var stay = model.enter();
            steps.until(() -> model.step().get() == Step.SIGN_AND_PUSH);
            // When
            model.goOn();
            // Then
            steps.until(() -> states(model).equals(List.of(StateWord.PROVEN, StateWord.BROKEN)));
            var problem = model.backends().get().getLast().problem().orElseThrow();
            assertThat(problem.code()).startsWith("backend.");
            assertThat(problem.sentence()).contains("127.0.0.1:1");
            steps.until(() -> model.step().get() == Step.PUSH_AGAIN);
            stay.unsubscribe();
        }
    }

    private static List<StateWord> states(ReleasesViewModel model) {
        return model.backends().get().stream().map(BackendLine::state).toList();
    }

    private ReleasesViewModel model(Session session) {
        return new ReleasesViewModel(session.workspace(), session.samples(), steps.tasks());
    }
}
