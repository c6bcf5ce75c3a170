package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.screen.playground.trial.Choices;
import dev.gatehouse.app.screen.playground.trial.KnownCases;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.TraceDepth;
import dev.gatehouse.engine.exchange.Message;
import dev.gatehouse.workbench.drafts.Under;
import dev.gatehouse.workbench.playground.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is to be tried: the prompt, the policy, the target and the role. No toolkit needed.
final class TrialForm {
    /// The most tokens of an answer.
    private static final int MOST_TOKENS = 256;

    private final Texts texts;
    private final ObjectProperty<Under> under = new SimpleObjectProperty<>(Under.DRAFT);
    private final BooleanProperty compare = new SimpleBooleanProperty();
    private final BooleanProperty everyControl = new SimpleBooleanProperty(true);
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty system = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final BooleanBinding complete =
            model.isNotEmpty().and(role.isNotEmpty()).and(user.isNotEmpty());

    TrialForm(Texts texts) {
        this.texts = texts;
        under.subscribe(() -> keepOrChoose());
    }

    /// Takes what can be tried now; keeps what was chosen where it is still there.
    void show(Choices now) {
        choices.set(now);
        if (now.released().isEmpty()) {
            under.set(Under.DRAFT);
            compare.set(false);
        }
        keepOrChoose();
    }

    /// Whether there is something to run.
    BooleanBinding complete() {
        return complete;
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

    /// Takes a case's messages.
    void use(KnownCases.KnownCase known) {
        system.set(known.system());
        user.set(known.text());
    }

    /// The trials to run, the policy under test first.
    List<TrialSide> begin() {
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
}
