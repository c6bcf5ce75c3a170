package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The policies screen. A place is a route's id, a stage's word, or a path of the policy.
final class PoliciesScreen implements Screen {
    private final Texts texts = Texts.beside(PoliciesScreen.class);
    private final ScreenContext context;
    private final PoliciesViewModel model;
    private final PoliciesView view;

    PoliciesScreen(ScreenContext context) {
        this.context = context;
        model = new PoliciesViewModel(PolicyDesk.of(context.workspace()), context.tasks());
        view = new PoliciesView(model, context);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Subscription enter() {
        return Subscription.combine(model.start(), view::leave);
    }

    @Override
    public void open(String place) {
        Stream.of(Stage.values())
                .filter(stage -> stage.word().equals(place))
                .findFirst()
                .or(() -> Stage.of(place))
                .ifPresentOrElse(model::choose, () -> model.chooseRoute(place));
    }

    @Override
    public ObservableValue<String> headline() {
        return model.route();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(Command.of("policies.undo", texts.get("policies.undo"), "fth-rotate-ccw", view::undo)
                .keys("Shortcut+Z"));
        commands.add(Command.of("policies.redo", texts.get("policies.redo"), "fth-rotate-cw", view::redo)
                .keys("Shortcut+Shift+Z"));
        commands.add(Command.of("policies.compare", texts.get("policies.compare"), "fth-columns", view::compare)
                .keys("Shortcut+D")
                .when(() -> model.sinceRelease().isPresent()));
        if (context.navigator().knows("playground")) {
            commands.add(Command.of("policies.test", texts.get("policies.test"), "fth-play", view::test));
        }
        for (var stage : Stage.values()) {
            commands.add(Command.of(
                    "policies." + stage.word(), model.title(stage), stage.icon(), () -> model.choose(stage)));
        }
        return List.copyOf(commands);
    }
}
