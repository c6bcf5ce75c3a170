package dev.gatehouse.app.screen.policies.scores;

import dev.gatehouse.app.spi.Job;
import dev.gatehouse.app.spi.Tasks;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.SettingValue;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The scores of one control: none yet, on their way, there, or failed. On the FX thread.
public final class ScoresViewModel {
    private static final SettingValue ANY = SettingValue.Number.of(1);

    private final Scoring scoring;
    private final Tasks tasks;
    private final String title;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", new State.None());
    private Optional<Control> control = Optional.empty();
    private @Nullable Job<Optional<SuiteScores>> running;

    /// What there is.
    public sealed interface State {
        /// The suite did not run with these settings.
        record None() implements State {}

        /// It runs now.
        record Running() implements State {}

        /// It ran.
        record Known(SuiteScores scores) implements State {}

        /// It could not run.
        record Failed(String why) implements State {}
    }

    /// @param title of the task in the status bar
    public ScoresViewModel(Scoring scoring, Tasks tasks, String title) {
        this.scoring = scoring;
        this.tasks = tasks;
        this.title = title;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    /// Is about this control as it is set now. Settings other than the threshold make known scores void.
    public void show(Control now) {
        boolean same = control.filter(before -> before.settings()
                        .with(Scoring.THRESHOLD, ANY)
                        .equals(now.settings().with(Scoring.THRESHOLD, ANY)))
                .isPresent();
        control = Optional.of(now);
        if (same && !(state.get() instanceof State.None)) {
            return;
        }
        cancel();
        state.set(scoring.find(now).<State>map(State.Known::new).orElseGet(State.None::new));
    }

    /// Runs the suite; does nothing while it runs.
    public void run() {
        if (control.isEmpty() || state.get() instanceof State.Running) {
            return;
        }
        Control scored = control.get();
        state.set(new State.Running());
        running = tasks.run(title, progress -> scoring.run(scored, progress))
                .onSuccess(
                        scores -> state.set(scores.<State>map(State.Known::new).orElseGet(State.None::new)))
                .onFailure(failure -> state.set(new State.Failed(words(failure))))
                .onEnd(() -> {
                    running = null;
                    if (state.get() instanceof State.Running) {
                        state.set(new State.None());
                    }
                });
    }

    /// Stops a run under way.
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
