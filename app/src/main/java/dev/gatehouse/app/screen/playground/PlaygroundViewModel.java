package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.screen.playground.trial.Choices;
import dev.gatehouse.app.screen.playground.trial.TrialRun;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.playground.Playground;
import dev.gatehouse.workbench.releases.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What the Playground asks for, and what it knows of the trials of the last run.
final class PlaygroundViewModel {
    private final Drafts drafts;
    private final Releases releases;
    private final Playground playground;
    private final Activity activity;
    private final Tasks tasks;
    private final LongSupplier nanos;
    private final Texts texts = Texts.beside(PlaygroundViewModel.class);
    private final TraceLines traceLines = new TraceLines(texts);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ObservableList<TrialSide> sides = FXCollections.observableArrayList();
    private final ObservableList<TraceLine> trace = FXCollections.observableArrayList();
    private final ObservableList<TrialSide> seenSides = FXCollections.unmodifiableObservableList(sides);
    private final ObservableList<TraceLine> seenTrace = FXCollections.unmodifiableObservableList(trace);
    private final ReadOnlyObjectWrapper<Headline> headline = new ReadOnlyObjectWrapper<>(Headline.NONE);
    private final TrialForm form = new TrialForm(texts);
    private final BooleanBinding runnable = running.not().and(form.complete());
    private final Set<String> triedPolicies = ConcurrentHashMap.newKeySet();
    private Optional<Current> current = Optional.empty();

    private record Current(TrialRun run, Job<List<TrialSide>> job) {}

    /// @param nanos a clock that only counts up
    PlaygroundViewModel(
            Drafts drafts,
            Releases releases,
            Playground playground,
            Activity activity,
            Tasks tasks,
            LongSupplier nanos) {
        this.drafts = drafts;
        this.releases = releases;
        this.playground = playground;
        this.activity = activity;
        this.tasks = tasks;
        this.nanos = nanos;
    }

    /// Reads what can be tried, now and whenever draft or release change.
    Subscription enter() {
        reload();
        var draft = drafts.listen(news -> tasks.onScreen(this::reload));
        var release = releases.listen(news -> tasks.onScreen(this::reload));
        return () -> {
            draft.close();
            release.close();
        };
    }

    private void reload() {
        tasks.load(progress -> Choices.read(drafts, releases)).onSuccess(form::show);
    }

    /// What is to be tried.
    TrialForm form() {
        return form;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether there is something to run, and nothing runs.
    BooleanBinding runnable() {
        return runnable;
    }

    /// The trials of the last run, the policy under test first; empty before the first run.
    ObservableList<TrialSide> sides() {
        return seenSides;
    }

    ObservableList<TraceLine> trace() {
        return seenTrace;
    }

    ReadOnlyObjectProperty<Headline> headline() {
        return headline.getReadOnlyProperty();
    }

    /// Runs the trials; nothing while there is nothing to run.
    void run() {
        if (!runnable.get()) {
            return;
        }
        var asked = new AtomicBoolean();
        var holder = new ArrayList<TrialRun>();
        var run = new TrialRun(playground, form.begin(), nanos, () -> {
            // One redraw at a time: a fast model writes faster than a screen shows.
            if (asked.compareAndSet(false, true)) {
                tasks.onScreen(() -> {
                    asked.set(false);
                    show(holder.getFirst());
                });
            }
        });
        holder.add(run);
        running.set(true);
        showSides(run.sides());
        var job = tasks.run(texts.get("playground.task"), progress -> work(run, progress));
        current = Optional.of(new Current(run, job));
        job.onSuccess(this::showSides)
                .onFailure(failure -> showSides(run.sides().stream()
                        .map(side -> side.over() ? side : side.failed(failure))
                        .toList()))
                .onEnd(this::ended);
    }

    /// Ends the run: what was answered so far stays.
    void stop() {
        current.ifPresent(now -> {
            now.run().stop();
            if (now.run().sides().stream().allMatch(side -> side.text().isEmpty())) {
                now.job().cancel();
            }
        });
    }

    private List<TrialSide> work(TrialRun run, Progress progress) {
        List<TrialSide> done = run.run(progress);
        done.forEach(this::record);
        return done;
    }

    /// Keeps once per policy that it was tried; nothing of the prompt.
    private void record(TrialSide side) {
        side.request().map(Verdict::trace).ifPresent(tried -> {
            if (triedPolicies.add(tried.policyDigest())) {
                activity.add(
                        ActivityEntry.Kind.TRIAL,
                        tried.policyDigest().substring(0, 12),
                        texts.get("playground.activity", side.name()));
            }
        });
    }

    private void show(TrialRun run) {
        if (running.get() && current.filter(now -> now.run() == run).isPresent()) {
            showSides(run.sides());
        }
    }

    private void showSides(List<TrialSide> now) {
        sides.setAll(now);
        var lines = traceLines.of(now);
        if (!trace.equals(lines)) {
            trace.setAll(lines);
        }
        headline.set(Headline.of(now, lines, texts));
    }

    private void ended() {
        running.set(false);
        current = Optional.empty();
        showSides(sides.stream().map(TrialSide::stopped).toList());
    }

    /// How long the prompt is, in words; with its tokens when the last answer was to this very prompt.
    String size() {
        String characters = form.user().get().length() == 1
                ? texts.get("playground.characters.one")
                : texts.get(
                        "playground.characters.many",
                        Numbers.count(form.user().get().length()));
        return sides.stream()
                .findFirst()
                .filter(side -> side.trial()
                        .messages()
                        .getLast()
                        .text()
                        .equals(form.user().get()))
                .flatMap(TrialSide::result)
                .flatMap(result -> result.answer())
                .map(answer -> characters
                        + texts.get(
                                "playground.tokens",
                                Numbers.count(answer.use().tokens().input())))
                .orElse(characters);
    }
}
