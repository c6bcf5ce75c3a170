package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.suite.SuiteFolder;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.backends.BackendView;
import dev.gatehouse.workbench.backends.PushOutcome;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.releases.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// What would be signed, what was signed, and what runs where; signing and pushing.
final class ReleasesViewModel {
    /// What the green button does.
    enum Step {
        /// Nothing: what was signed runs everywhere, or something stands in the way.
        NONE,
        SIGN_AND_PUSH,
        /// The newest release is not in force everywhere.
        PUSH_AGAIN
    }

    /// Why the last attempt failed.
    record Failure(String code, String sentence) {}

    /// What a push gave.
    private record Pushed(Release release, List<PushOutcome> outcomes) {}

    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Workspace workspace;
    private final SampleCalls samples;
    private final Tasks tasks;
    private final Texts texts = Texts.beside(ReleasesViewModel.class);
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private final Map<String, PushOutcome> outcomes = new HashMap<>();
    private List<BackendView> views = List.of();
    private boolean asked;
    private final ObjectProperty<Optional<Standing>> standing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<BackendLine>> backends = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.NONE);
    private final ObjectProperty<Optional<Failure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty withSampleKey = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// What one look gave; the standing is read only when something has changed.
    private record Look(Optional<Standing> standing, List<BackendView> views) {}

    ReleasesViewModel(Workspace workspace, SampleCalls samples, Tasks tasks) {
        this.workspace = workspace;
        this.samples = samples;
        this.tasks = tasks;
    }

    /// Watches until the subscription ends.
    Subscription enter() {
        stale.set(true);
        asked = false;
        var drafts = workspace.drafts().listen(draft -> stale.set(true));
        var keys = workspace.keys().listen(all -> stale.set(true));
        var releases = workspace.releases().listen(release -> stale.set(true));
        Subscription looking = tasks.every(PERIOD, progress -> look(), this::show, this::fail);
        return Subscription.combine(looking, drafts::close, keys::close, releases::close);
    }

    private Look look() {
        Optional<Standing> fresh =
                stale.getAndSet(false) ? Optional.of(Standing.of(workspace, samples)) : Optional.empty();
        return new Look(fresh, workspace.backends().list());
    }

    private void show(Look look) {
        views = look.views();
        look.standing().ifPresent(now -> {
            if (standing.get().isEmpty()) {
                withSampleKey.set(now.history().isEmpty());
            }
            standing.set(look.standing());
        });
        showBackends();
        proveOnce();
    }

    /// What says that it is in sync is read back once, so that the page need not take its word for it.
    private void proveOnce() {
        if (asked || busy.get() || newest().isEmpty() || views.isEmpty()) {
            return;
        }
        asked = true;
        List<String> unproven = backends.get().stream()
                .filter(line -> line.state() == StateWord.CONFIGURED)
                .map(BackendLine::id)
                .toList();
        tasks.load(progress -> unproven.stream()
                        .map(backend -> workspace.backends().prove(backend))
                        .toList())
                .onSuccess(proofs -> {
                    proofs.forEach(proof -> outcomes.put(proof.backend(), proof));
                    showBackends();
                })
                .onFailure(this::fail);
    }

    private void showBackends() {
        long newest = newest().map(Release::version).orElse(0L);
        backends.set(views.stream()
                .map(view -> BackendLine.of(
                        view, Optional.ofNullable(outcomes.get(view.backend().id())), newest))
                .toList());
        step.set(nextStep());
    }

    private Step nextStep() {
        if (busy.get() || standing.get().isEmpty()) {
            return Step.NONE;
        }
        if (standing.get().get().signable()) {
            return Step.SIGN_AND_PUSH;
        }
        boolean behind = backends.get().stream().anyMatch(line -> !line.inSync());
        return behind && newest().isPresent() ? Step.PUSH_AGAIN : Step.NONE;
    }

    private Optional<Release> newest() {
        return standing.get().flatMap(Standing::latest);
    }

    /// Does what the green button says.
    void goOn() {
        switch (step.get()) {
            case NONE -> {}
            case SIGN_AND_PUSH -> signAndPush();
            case PUSH_AGAIN -> newest().ifPresent(this::pushAgain);
        }
    }

    private void signAndPush() {
        long version = standing.get().orElseThrow().consequences().to();
        String words = note.get().strip();
        boolean sampleKey = withSampleKey.get();
        act(texts.get("releases.task", version), progress -> {
            if (sampleKey) {
                samples.prepare();
            }
            progress.note(texts.get("releases.task.sign"));
            Release release = workspace.releases().release(words);
            progress.note(texts.get("releases.task.push"));
            return new Pushed(release, workspace.backends().push(release.version()));
        });
    }

    private void pushAgain(Release release) {
        act(
                texts.get("releases.task.again", release.version()),
                progress -> new Pushed(release, workspace.backends().push(release.version())));
    }

    /// Sends the newest release to one backend once more.
    void pushTo(String backend) {
        newest().ifPresent(release -> act(
                texts.get("releases.task.again", release.version()),
                progress -> new Pushed(release, List.of(workspace.backends().push(release.version(), backend)))));
    }

    /// Reads back what runs on one backend, and compares it with what was signed.
    void prove(String backend) {
        newest().ifPresent(release -> act(
                texts.get("releases.task.prove", backend),
                progress -> new Pushed(release, List.of(workspace.backends().prove(backend)))));
    }

    /// Renews the signatures of the newest release and pushes it.
    void renew() {
        act(texts.get("releases.task.renew"), progress -> {
            Release release = workspace.releases().refresh();
            return new Pushed(release, workspace.backends().push(release.version()));
        });
    }

    private interface Action {
        Pushed run(Progress progress);
    }

    private void act(String title, Action action) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        step.set(Step.NONE);
        failure.set(Optional.empty());
        tasks.run(title, action::run)
                .onSuccess(this::pushed)
                .onFailure(this::fail)
                .onEnd(() -> {
                    busy.set(false);
                    stale.set(true);
                });
    }

    private void pushed(Pushed pushed) {
        pushed.outcomes().forEach(outcome -> outcomes.put(outcome.backend(), outcome));
        note.set("");
        withSampleKey.set(false);
        stale.set(true);
    }

    private void fail(Exception e) {
        failure.set(Optional.of(
                e instanceof WorkbenchException known
                        ? new Failure(known.code(), known.sentence())
                        : new Failure("releases.unexpected", texts.get("releases.unexpected", e))));
    }

    /// Runs every suite of the workspace under the draft; the results become evidence.
    void runSuites() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        var stop = new Stop();
        tasks.run(texts.get("releases.task.suites"), progress -> {
                    for (Path file : SuiteFolder.files(workspace.folder())) {
                        progress.note(String.valueOf(file.getFileName()));
                        workspace
                                .suites()
                                .run(
                                        file,
                                        Under.DRAFT,
                                        (done, all) -> {
                                            progress.at(done, all);
                                            if (progress.isCancelled()) {
                                                stop.ask();
                                            }
                                        },
                                        stop);
                    }
                    return true;
                })
                .onFailure(this::fail)
                .onEnd(() -> {
                    busy.set(false);
                    stale.set(true);
                });
    }

    /// Empty before the first reading.
    ObjectProperty<Optional<Standing>> standing() {
        return standing;
    }

    ObjectProperty<List<BackendLine>> backends() {
        return backends;
    }

    ObjectProperty<Step> step() {
        return step;
    }

    ObjectProperty<Optional<Failure>> failure() {
        return failure;
    }

    /// What the next release is about.
    StringProperty note() {
        return note;
    }

    /// Whether the next release brings a key for sample calls.
    BooleanProperty withSampleKey() {
        return withSampleKey;
    }

    /// Whether something is under way.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
