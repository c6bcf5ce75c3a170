package dev.gatehouse.app.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.screen.overview.facts.OverviewFacts;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Spend;
import dev.gatehouse.app.screen.overview.facts.OverviewFacts.Steps;
import dev.gatehouse.app.screen.overview.facts.OverviewReader;
import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.app.task.VirtualThreadTasks;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.activity.ActivityEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The facts of the Overview, read from a real workspace with a real gateway; no toolkit.
class OverviewViewModelTest {
    private static final Progress SILENT = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void note(String words) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private final Session session = TestSession.fresh();
    private final OverviewReader reader = reader(Clock.systemUTC());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void freshWorkspaceHasAllStepsBeforeItAndInventsNothing() {
        // When
        OverviewFacts facts = reader.read();
        // Then
        assertThat(facts.steps()).isEqualTo(new Steps(false, false, false, false));
        assertThat(facts.controls()).isEmpty();
        assertThat(facts.spend().usdMicros()).isZero();
        assertThat(facts.spend().budget()).isEmpty();
        assertThat(facts.live().requests()).isZero();
        assertThat(facts.live().policyMicrosP95()).isEmpty();
        assertThat(facts.draft().problems()).isEmpty();
    }

    @Test
    void stepsAreTickedByWhatWasReallyDone() throws Exception {
        // Given
        var workspace = session.workspace();
        edit("threshold: 0.5", "threshold: 0.6");
        assertThat(reader.read().steps()).isEqualTo(new Steps(true, false, false, false));
        workspace.activity().add(ActivityEntry.Kind.TRIAL, "", "Draft tried in the Playground");
        assertThat(reader.read().steps().tried()).isTrue();
        session.samples().prepare();
        workspace.backends().push(workspace.releases().release("first").version());
        assertThat(reader.read().steps()).isEqualTo(new Steps(true, true, true, false));
        // When
        session.samples().send(SILENT);
        workspace.traffic().fetch();
        // Then
        assertThat(reader.read().steps().walked()).isTrue();
    }

    @Test
    void releaseRequestsAndBudgetAreShownAsTheyAre() throws Exception {
        // Given
        var workspace = session.workspace();
        edit("{id: length, kind: length, mode: enforce", "{id: length, kind: length, mode: monitor");
        session.samples().prepare();
        workspace.backends().push(workspace.releases().release("first").version());
        session.samples().send(SILENT);
        workspace.traffic().fetch();
        // When, a step of time later
        OverviewFacts facts =
                reader(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10))).read();
        // Then
        var controls = facts.controls().orElseThrow();
        assertThat(controls.version()).isEqualTo(1);
        assertThat(controls.in(Mode.MONITOR)).isEqualTo(1);
        assertThat(controls.in(Mode.ENFORCE)).isEqualTo(controls.all().size() - 1);
        assertThat(facts.spend().budget()).contains(new Spend.Budget(5_000_000, Spend.Scope.EACH_KEY));
        assertThat(facts.spend().usdMicros()).isPositive();
        assertThat(facts.spend().keys()).isNotEmpty();
        assertThat(facts.live().requests()).isEqualTo(3);
        assertThat(facts.live().buckets())
                .anySatisfy(bucket -> assertThat(bucket.totals().requests(VerdictWord.BLOCKED))
                        .isPositive());
        assertThat(facts.live().policyMicrosP95()).isPresent();
        assertThat(facts.fleet().inSync()).isEqualTo(1);
        assertThat(facts.draft().changes()).isZero();
    }

    @Test
    void errorsOfTheDraftAreListed() {
        // When
        edit("threshold: 0.5", "threshold: 7");
        // Then
        var draft = reader.read().draft();
        assertThat(draft.problems())
                .anySatisfy(problem -> assertThat(problem.isError()).isTrue());
    }

    @Test
    void lastFactsStayWhenReadingFailsAndTheReasonIsTold() throws InterruptedException {
        // Given
        var screen = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
        var failing = new AtomicBoolean();
        var read = new CountDownLatch(1);
        var failed = new CountDownLatch(1);
        var model = new OverviewViewModel(
                () -> {
                    if (failing.get()) {
                        throw new IllegalStateException("The disk is gone");
                    }
                    return reader.read();
                },
                new VirtualThreadTasks(screen, failure -> {}));
        model.facts().addListener((property, before, now) -> {
            failing.set(true);
            read.countDown();
        });
        model.problem().addListener((property, before, now) -> failed.countDown());
        // When
        var stay = model.enter();
        assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        stay.unsubscribe();
        screen.shutdown();
        // Then
        assertThat(model.facts().get()).isPresent();
        assertThat(model.problem().get()).isEqualTo("The disk is gone");
    }

    private void edit(String from, String to) {
        var drafts = session.workspace().drafts();
        String before = drafts.current().source().files().firstEntry().getValue();
        assertThat(before).contains(from);
        drafts.edit(PolicySource.ofText(before.replace(from, to)), "Edit of a test");
    }

    private OverviewReader reader(Clock clock) {
        var workspace = session.workspace();
        return new OverviewReader(
                new OverviewReader.Policies(workspace.drafts(), workspace.releases(), workspace.suites()),
                workspace.backends(),
                workspace.traffic(),
                workspace.activity(),
                clock);
    }
}
