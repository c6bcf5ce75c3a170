package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.screen.policies.state.Editing;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.screen.policies.state.StageCard;
import dev.gatehouse.app.screen.policies.state.StageCards;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.policy.diff.PolicyDiff;
import dev.gatehouse.policy.edit.EditRefusedException;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The draft as the screen shows it, and the verbs that change it. Changes run one after the other beside the FX
/// thread,
/// each on the text that the one before it left. On the FX thread.
final class PoliciesViewModel implements Editing {
    private final PolicyDesk desk;
    private final Tasks tasks;
    private final StageCards cards = new StageCards();
    private final Deque<Step> steps = new ArrayDeque<>();
    private final ObjectProperty<Optional<Snapshot>> snapshot =
            new SimpleObjectProperty<>(this, "snapshot", Optional.empty());
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", Stage.GUARDS);
    private final StringProperty route = new SimpleStringProperty(this, "route", "");
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private int typed;
    private boolean busy;

    /// One change that waits for its turn.
    private record Step(Runnable change, boolean isTyped) {}

    PoliciesViewModel(PolicyDesk desk, Tasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    /// Loads, and follows what others do to the draft and to the releases until the subscription ends.
    Subscription start() {
        enqueue(new Step(() -> {}, false));
        try {
            var drafts = desk.drafts().listen(draft -> tasks.onScreen(() -> follow(draft.number())));
            var releases = desk.releases().listen(release -> tasks.onScreen(this::reload));
            return () -> {
                drafts.close();
                releases.close();
            };
        } catch (RuntimeException e) {
            // The load fails for the same reason, and says so.
            return Subscription.EMPTY;
        }
    }

    /// The draft; empty before it was read for the first time.
    ReadOnlyObjectProperty<Optional<Snapshot>> snapshot() {
        return snapshot;
    }

    /// The stage whose form is open.
    ReadOnlyObjectProperty<Stage> stage() {
        return stage;
    }

    /// The id of the route that is looked at; empty where there is none.
    ReadOnlyStringProperty route() {
        return route;
    }

    /// Why the draft could not be read; empty while it could.
    ReadOnlyStringProperty failure() {
        return failure;
    }

    /// Why the last change was not made; empty when it was.
    ReadOnlyStringProperty refusal() {
        return refusal;
    }

    /// Reads the draft again.
    void reload() {
        enqueue(new Step(() -> {}, false));
    }

    /// Whether text that a person typed is still on its way into the draft.
    boolean isTyped() {
        return typed > 0;
    }

    @Override
    public void apply(String what, UnaryOperator<PolicySource> change) {
        enqueue(new Step(
                () -> {
                    PolicySource before = desk.drafts().current().source();
                    desk.drafts().edit(change.apply(before), what);
                },
                false));
    }

    /// Puts typed text in the place of a file's text.
    void type(String file, String text, String what) {
        typed++;
        enqueue(new Step(
                () -> desk.drafts().edit(desk.drafts().current().source().with(file, text), what), true));
    }

    void undo() {
        enqueue(new Step(() -> desk.drafts().undo(), false));
    }

    void redo() {
        enqueue(new Step(() -> desk.drafts().redo(), false));
    }

    boolean canUndo() {
        return snapshot.get().flatMap(now -> now.view().undo()).isPresent();
    }

    boolean canRedo() {
        return snapshot.get().flatMap(now -> now.view().redo()).isPresent();
    }

    void choose(Stage chosen) {
        stage.set(chosen);
    }

    void chooseRoute(String id) {
        route.set(id);
    }

    /// The routes of the draft's last good state.
    List<Route> routes() {
        return snapshot.get()
                .flatMap(Snapshot::good)
                .map(policy -> policy.routes())
                .orElse(List.of());
    }

    Optional<Route> chosenRoute() {
        return routes().stream().filter(each -> each.id().equals(route.get())).findFirst();
    }

    List<StageCard> cards() {
        return snapshot.get().map(now -> cards.of(now, chosenRoute())).orElse(List.of());
    }

    /// The name of a stage.
    String title(Stage which) {
        return cards.title(which);
    }

    /// What releasing the draft's last good state would change; empty before the first release.
    Optional<List<Consequence>> sinceRelease() {
        return snapshot.get()
                .flatMap(now -> now.released()
                        .flatMap(release ->
                                now.good().map(policy -> PolicyDiff.between(release.policy(), policy, now.kinds()))));
    }

    private void follow(long number) {
        boolean known = snapshot.get()
                .filter(now -> now.view().draft().number() == number)
                .isPresent();
        if (!known && !busy && steps.isEmpty()) {
            reload();
        }
    }

    private void enqueue(Step step) {
        steps.add(step);
        next();
    }

    private void next() {
        if (busy || steps.isEmpty()) {
            return;
        }
        busy = true;
        var step = steps.remove();
        tasks.load(progress -> outcome(step))
                .onSuccess(outcome -> {
                    typed -= step.isTyped() ? 1 : 0;
                    refusal.set("");
                    show(outcome.snapshot());
                    refusal.set(outcome.refusal());
                })
                .onFailure(e -> {
                    typed -= step.isTyped() ? 1 : 0;
                    failure.set(words(e));
                })
                .onEnd(() -> {
                    busy = false;
                    next();
                });
    }

    private record Outcome(Snapshot snapshot, String refusal) {}

    private Outcome outcome(Step step) {
        String refused = "";
        try {
            step.change().run();
        } catch (EditRefusedException | WorkbenchException e) {
            refused = words(e);
        }
        return new Outcome(desk.read(), refused);
    }

    private void show(Snapshot now) {
        failure.set("");
        boolean known = now.good()
                .filter(policy ->
                        policy.routes().stream().anyMatch(each -> each.id().equals(route.get())))
                .isPresent();
        if (!known) {
            String first = now.good()
                    .flatMap(policy -> policy.routes().stream().findFirst())
                    .map(Route::id)
                    .orElse("");
            snapshot.set(Optional.of(now));
            route.set(first);
            return;
        }
        snapshot.set(Optional.of(now));
    }

    private static String words(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
