package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Segments;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.screen.playground.trial.Choices;
import dev.gatehouse.app.spi.ClipboardPort;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.workbench.drafts.Under;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// The screen: what is tried above; prompt, trace and answer side by side below.
final class PlaygroundView implements Screen {
    private final Texts texts = Texts.beside(PlaygroundView.class);
    private final PlaygroundViewModel model;
    private final Navigator navigator;
    private final ComboBox<String> target = new ComboBox<>();
    private final ComboBox<String> role = new ComboBox<>();
    private final Segments<Under> under;
    private final Label reach = new Label();
    private final VBox problem = new VBox();
    private final PromptPane prompt;
    private final VBox view;
    private boolean filling;

    PlaygroundView(PlaygroundViewModel model, Navigator navigator, ClipboardPort clipboard) {
        this.model = model;
        this.navigator = navigator;
        under = new Segments<>(
                List.of(Under.DRAFT, Under.RELEASED),
                this::word,
                model.form().under().get());
        prompt = new PromptPane(model, texts);
        var panes = new SplitPane(prompt, new TracePane(model, texts), new AnswerPane(model, clipboard, texts));
        panes.setDividerPositions(0.265, 0.695);
        VBox.setVgrow(panes, Priority.ALWAYS);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        view = new VBox(12, toolbar(), problem, panes);
        model.form().choices().subscribe(this::fill);
        model.form().under().subscribe(() -> fill(model.form().choices().get()));
        model.form().model().subscribe(this::showReach);
    }

    private String word(Under policy) {
        return switch (policy) {
            case DRAFT -> texts.get("playground.draft");
            case RELEASED -> texts.get("playground.released");
        };
    }

    private HBox toolbar() {
        under.valueProperty().bindBidirectional(model.form().under());
        under.setId("playground-under");
        var released = under.getChildren().getLast();
        var compare = new CheckBox(texts.get("playground.compare"));
        compare.setId("playground-compare");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.selectedProperty().bindBidirectional(model.form().compare());
        Buttons.tip(compare, texts.get("playground.compare.tip"));
        model.form().choices().subscribe(now -> {
            released.setDisable(now.released().isEmpty());
            compare.setDisable(now.released().isEmpty());
        });
        choice(target, model.form().model(), this::targetWords);
        target.setId("playground-target");
        choice(role, model.form().role(), id -> id);
        role.setId("playground-role");
        reach.getStyleClass().add("gh-small");
        reach.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var run = Buttons.keys(Buttons.local(texts.get("playground.run"), "fth-play", model::run), "Ctrl ↵");
        run.setId("playground-run");
        run.disableProperty().bind(model.runnable().not());
        swap(run, model.running().not());
        var stop = Buttons.plain(texts.get("playground.stop"), "fth-square", model::stop);
        stop.setId("playground-stop");
        swap(stop, model.running());
        var bar = new HBox(
                8,
                under,
                compare,
                caption(texts.get("playground.target"), target),
                caption(texts.get("playground.as"), role),
                reach,
                space,
                run,
                stop);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinHeight(28);
        return bar;
    }

    private static void swap(Node node, javafx.beans.value.ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static HBox caption(String words, Region control) {
        var label = new Label(words);
        label.getStyleClass().addAll("gh-small", "gh-muted");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        control.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(6, label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(label, new javafx.geometry.Insets(0, 0, 0, 8));
        return box;
    }

    private void choice(ComboBox<String> box, StringProperty value, UnaryOperator<String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null || id.isEmpty() ? "" : words.apply(id);
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        box.setOnAction(event -> {
            if (!filling && box.getValue() != null) {
                value.set(box.getValue());
            }
        });
        value.subscribe(id -> box.setValue(id));
    }

    private String targetWords(String id) {
        return model.form().targets().stream()
                .filter(one -> one.model().equals(id))
                .findFirst()
                .map(one -> switch (one.reach()) {
                    case DEMONSTRATION -> texts.get("playground.target.demo", id);
                    case IN_PROCESS, THIS_MACHINE -> texts.get("playground.target.local", id, one.place());
                    case ELSEWHERE -> texts.get("playground.target.remote", id, one.place());
                })
                .orElse(id);
    }

    private void fill(Choices now) {
        filling = true;
        target.getItems()
                .setAll(model.form().targets().stream()
                        .map(Choices.Target::model)
                        .toList());
        target.setValue(model.form().model().get());
        role.getItems().setAll(now.roles(model.form().under().get()));
        role.setValue(model.form().role().get());
        filling = false;
        boolean broken =
                model.form().under().get() == Under.DRAFT && !now.draftProblem().isEmpty();
        problem.setVisible(broken);
        problem.getChildren().clear();
        if (broken) {
            problem.getChildren()
                    .add(
                            navigator.knows("policies")
                                    ? new Note(
                                            Tone.DANGER,
                                            now.draftProblem(),
                                            Buttons.link(
                                                    texts.get("playground.openPolicies"),
                                                    () -> navigator.open("policies")))
                                    : new Note(Tone.DANGER, now.draftProblem()));
        }
        showReach();
    }

    /// Says how far a prompt travels.
    private void showReach() {
        var chosen = model.form().target();
        reach.setVisible(chosen.isPresent());
        chosen.ifPresent(one -> {
            boolean leaves = one.reach() == Choices.Reach.ELSEWHERE;
            reach.setText(
                    leaves ? texts.get("playground.reach.elsewhere", one.place()) : texts.get("playground.reach.here"));
            reach.setGraphic(Icons.small(leaves ? "fth-globe" : "fth-lock"));
            (leaves ? Tone.WARNING : Tone.NEUTRAL).on(reach);
            Buttons.tip(reach, tip(one));
        });
    }

    private String tip(Choices.Target one) {
        return switch (one.reach()) {
            case DEMONSTRATION, IN_PROCESS -> texts.get("playground.reach.process");
            case THIS_MACHINE -> texts.get("playground.reach.machine", one.place());
            case ELSEWHERE -> texts.get("playground.reach.elsewhere.tip", one.place());
        };
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Subscription enter() {
        return model.enter();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("playground.run", texts.get("playground.run.command"), "fth-play", model::run)
                        .keys("Shortcut+Enter")
                        .when(model.runnable()::get),
                Command.of("playground.halt", texts.get("playground.stop"), "fth-square", model::stop)
                        .when(model.running()::get),
                Command.of("playground.prompt", texts.get("playground.prompt.command"), "fth-edit-3", prompt::focus)
                        .keys("Shortcut+L"));
    }
}
