package dev.gatehouse.app.screen.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.screen.traffic.TrafficViewModel.Emptiness;
import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.testing.Steps;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.workbench.traffic.FeedState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrafficViewModelTest {
    private final Steps steps = new Steps();

    @Test
    void showsWhatHappenedAndFiltersIt() {
        // Given
        var model = model(TestSession.lively());
        var stay = model.enter();
        // When
        steps.until(() -> !model.rows().isEmpty() && model.health().get() instanceof Health.Live);
        // Then
        assertThat(model.matching().get()).isEqualTo(model.rows().size());
        assertThat(model.totals().get().requests(VerdictWord.BLOCKED)).isPositive();
        // When
        model.verdict().set(Optional.of(VerdictWord.MASKED));
        steps.until(() -> model.rows().stream().allMatch(row -> row.event().verdict() == VerdictWord.MASKED));
        model.text().set("no-such-reason");
        steps.until(() -> model.emptiness().get() == Emptiness.NO_MATCH);
        model.clearFilters();
        // Then
        steps.until(() -> model.emptiness().get() == Emptiness.NONE);
        stay.unsubscribe();
    }

    @Test
    void newRowsWaitWhileSomebodyPointsAtOneOrPaused() throws Exception {
        // Given
        try (var session = TestSession.fresh()) {
            var model = model(session);
            var stay = model.enter();
            steps.until(() -> model.emptiness().get() == Emptiness.NO_RELEASE);
            model.held().set(true);
            // When
            TestSession.seed(session);
            steps.until(() -> model.waiting().get() >= 3);
            // Then
            assertThat(model.rows()).isEmpty();
            // When
            model.held().set(false);
            // Then
            assertThat(model.waiting().get()).isZero();
            assertThat(model.rows()).isNotEmpty();
            assertThat(model.rows().getFirst().number())
                    .isGreaterThan(model.rows().getLast().number());
            // When
            model.paused().set(true);
            int before = model.rows().size();
            session.samples().send(TestSession.SILENT);
            steps.until(() -> model.waiting().get() >= 3);
            // Then
            assertThat(model.rows()).hasSize(before);
            model.showWaiting();
            assertThat(model.rows()).hasSizeGreaterThan(before);
            stay.unsubscribe();
        }
    }

    @Test
    void requestIdOpensItsRowAndVerdictWordFilters() {
        // Given
        var model = model(TestSession.lively());
        var stay = model.enter();
        steps.until(() -> !model.rows().isEmpty());
        String id = model.rows().getLast().event().requestId();
        // When
        model.open(id);
        // Then
        steps.until(() -> model.chosen().get().isPresent());
        assertThat(model.chosen().get().orElseThrow().event().requestId()).isEqualTo(id);
        // When
        model.open("rate-limited");
        // Then
        assertThat(model.verdict().get()).contains(VerdictWord.RATE_LIMITED);
        stay.unsubscribe();
    }

    @Test
    void oneBackendThatCannotBeReachedMakesTheRowsStale() {
        // Given
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        var live = new FeedState.Live("one", 5, 0, noon);
        var broken = new FeedState.Broken("two", "backend.refused-connection", "Nobody listens there.", noon);
        // When, Then
        assertThat(Health.of(List.of(live))).isInstanceOf(Health.Live.class);
        assertThat(Health.of(List.of(live, broken)))
                .isEqualTo(new Health.Stale("two", "backend.refused-connection", "Nobody listens there.", noon));
        assertThat(Health.of(List.of(live, new FeedState.CatchingUp("two", 1, 7, noon))))
                .isEqualTo(new Health.CatchingUp(7));
        assertThat(Health.of(List.of(new FeedState.Idle("one")))).isInstanceOf(Health.Waiting.class);
    }

    private TrafficViewModel model(Session session) {
        return new TrafficViewModel(
                session.workspace().traffic(), session.workspace().releases(), steps.tasks(), Clock.systemUTC());
    }
}
