package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.screen.playground.trial.Choices;
import dev.gatehouse.app.screen.playground.trial.KnownCases;
import dev.gatehouse.app.screen.playground.trial.TrialRun;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.Verdict;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.drafts.Drafts;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.playground.Playground;
import dev.gatehouse.workbench.playground.Trial;
import dev.gatehouse.workbench.releases.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What the Playground asks for and what it knows: the prompt, the policy, the target, and the trials of the last run.
final class PlaygroundViewModel {
    /// The most tokens of an answer.
    static final int MOST_TOKENS = 256;

    private final Drafts drafts;
    private final Releases releases;
    private final Playground playground;
    private final Activity activity;
    private final Tasks tasks;
    private final LongSupplier nanos;
    private final Texts texts = Texts.beside(PlaygroundViewModel.class);
    private final TraceLines traceLines = new TraceLines(texts);
    private final ObjectProperty<Under> under = new SimpleObjectProperty<>(Under.DRAFT);
    private final BooleanProperty compare = new SimpleBooleanProperty();
    private final BooleanProperty everyControl = new SimpleBooleanProperty(true);
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty system = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ObservableList<TrialSide> sides = FXCollections.observableArrayList();
    private final ObservableList<TraceLine> trace = FXCollections.observableArrayList();
    private final ObservableList<TrialSide> seenSides = FXCollections.unmodifiableObservableList(sides);
    private final ObservableList<TraceLine> seenTrace = FXCollections.unmodifiableObservableList(trace);
    private final ReadOnlyObjectWrapper<Headline> headline = new ReadOnlyObjectWrapper<>(Headline.NONE);
    private final BooleanBinding runnable =
            running.not().and(model.isNotEmpty()).and(role.isNotEmpty()).and(user.isNotEmpty());
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
        under.subscribe(() -> keepOrChoose());
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
        tasks.load(progress -> Choices.read(drafts, releases)).onSuccess(this::show);
    }

    private void show(Choices now) {
        choices.set(now);
        if (now.released().isEmpty()) {
            under.set(Under.DRAFT);
            compare.set(false);
        }
        keepOrChoose();
    }

    /// Keeps model and role where the policy still has them, else takes its first.
    private void keepOrChoose() {
        var models = targets().stream().map(Choices.Target::model).toList();
        if (!models.contains(model.get())) {
            model.set(models.isEmpty() ? "" : models.getFirst());
        }
        var roles = choices.get().roles(under.get());
        if (!roles.contains(role.get())) {
            role.set(roles.isEmpty() ? "" : roles.getFirst());
        }
    }

    ReadOnlyObjectProperty<Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /// The models of the policy under test.
    List<Choices.Target> targets() {
        return choices.get().targets(under.get());
    }

    /// The chosen one of them.
    Optional<Choices.Target> target() {
        return targets().stream()
                .filter(target -> target.model().equals(model.get()))
                .findFirst();
    }

    ObjectProperty<Under> under() {
        return under;
    }

    /// Whether the other policy is tried as well.
    BooleanProperty compare() {
        return compare;
    }

    /// Whether controls run on after the verdict is certain.
    BooleanProperty everyControl() {
        return everyControl;
    }

    /// The id of the model; empty for none.
    StringProperty model() {
        return model;
    }

    /// The id of the role; empty for none.
    StringProperty role() {
        return role;
    }

    StringProperty system() {
        return system;
    }

    StringProperty user() {
        return user;
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

    /// Takes a case's messages.
    void use(KnownCases.KnownCase known) {
        system.set(known.system());
        user.set(known.text());
    }

    /// Runs the trials; nothing while there is nothing to run.
    void run() {
        if (!runnable.get()) {
            return;
        }
        var asked = new AtomicBoolean();
        var holder = new ArrayList<TrialRun>();
        var run = new TrialRun(playground, begin(), nanos, () -> {
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

    private List<TrialSide> begin() {
        var messages = new ArrayList<Message>();
        if (!system.get().isBlank()) {
            messages.add(Message.system(system.get()));
        }
        messages.add(Message.user(user.get()));
        var first = side(under.get(), messages);
        return compare.get() && choices.get().released().isPresent()
                ? List.of(first, side(under.get() == Under.DRAFT ? Under.RELEASED : Under.DRAFT, messages))
                : List.of(first);
    }

    private TrialSide side(Under policy, List<Message> messages) {
        var trial = new Trial(
                policy,
                role.get(),
                model.get(),
                messages,
                everyControl.get() ? TraceDepth.FULL : TraceDepth.EARLY_EXIT,
                new Trial.Sampling(MOST_TOKENS, 0, 0));
        return TrialSide.of(trial, name(policy));
    }

    /// What a policy is called: `Draft`, or the version of the release.
    String name(Under policy) {
        return switch (policy) {
            case DRAFT -> texts.get("playground.draft");
            case RELEASED ->
                choices.get()
                        .released()
                        .map(released -> "v" + released.version())
                        .orElse(texts.get("playground.released"));
        };
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
        String characters = user.get().length() == 1
                ? texts.get("playground.characters.one")
                : texts.get(
                        "playground.characters.many", Numbers.count(user.get().length()));
        return sides.stream()
                .findFirst()
                .filter(side -> side.trial().messages().getLast().text().equals(user.get()))
                .flatMap(TrialSide::result)
                .flatMap(result -> result.answer())
                .map(answer -> characters
                        + texts.get(
                                "playground.tokens",
                                Numbers.count(answer.use().tokens().input())))
                .orElse(characters);
    }
}
