package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.dialog.Dialogs;
import dev.gatehouse.app.kit.dialog.Question;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.workbench.releases.Release;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page: the steps with the green button above; what changes, evidence and backends at the left; signing and the
/// history at the right.
final class ReleasesScreen implements Screen {
    private final ReleasesViewModel model;
    private final Texts texts = Texts.beside(ReleasesScreen.class);
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final VBox page;

    ReleasesScreen(ScreenContext context) {
        model = new ReleasesViewModel(context.workspace(), context.samples(), context.tasks());
        var zone = context.clock().getZone();
        var changes = new ChangesCard(model, texts, context.navigator()).card();
        VBox.setVgrow(changes, Priority.ALWAYS);
        var left = new VBox(
                12, changes, new EvidenceCard(model, texts, zone).card(), new BackendsCard(model, texts, zone).card());
        var history = new HistoryCard(model, texts, zone).card();
        VBox.setVgrow(history, Priority.ALWAYS);
        var right = new VBox(12, new SignCard(model, texts, context).card(), history);
        left.setMinWidth(480);
        right.setMinWidth(360);
        var columns = new SplitPane(left, right);
        columns.setDividerPositions(0.58);
        SplitPane.setResizableWithParent(right, false);
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        page = new VBox(12, new StepsStrip(model, texts, zone, this::goOn).node(), columns);
        model.standing().subscribe(now -> headline.set(now.map(this::headline).orElse("")));
    }

    /// Signs and pushes; asks first where that reaches production.
    private void goOn() {
        var now = model.standing().get();
        boolean production = now.map(Standing::environment).equals(Optional.of(Environment.PRODUCTION));
        if (!production || model.step().get() != ReleasesViewModel.Step.SIGN_AND_PUSH) {
            model.goOn();
            return;
        }
        var standing = now.orElseThrow();
        Dialogs.ask(
                page,
                Question.of(
                        texts.get("releases.ask", standing.consequences().to()),
                        texts.get(
                                "releases.ask.consequence",
                                standing.changes(),
                                model.backends().get().size()),
                        texts.get("releases.ask.safe"),
                        texts.get("releases.sign"),
                        Question.Weight.RELEASE),
                model::goOn);
    }

    private String headline(Standing now) {
        return now.signable()
                ? texts.get("releases.candidate", now.consequences().to())
                : now.latest()
                        .map(release -> texts.get("releases.release", release.version()))
                        .orElse("");
    }

    @Override
    public Node view() {
        return page;
    }

    @Override
    public Subscription enter() {
        return model.enter();
    }

    @Override
    public ObservableValue<String> headline() {
        return headline.getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        Optional<Release> latest = model.standing().get().flatMap(Standing::latest);
        return List.of(
                Command.of("releases.sign", texts.get("releases.sign"), "fth-edit-3", this::goOn)
                        .when(() -> model.step().get() == ReleasesViewModel.Step.SIGN_AND_PUSH),
                Command.of("releases.suites", texts.get("releases.suites"), "fth-play", model::runSuites)
                        .keys("Shortcut+Enter")
                        .when(() -> !model.busy().get()),
                Command.of("releases.renew", texts.get("releases.renew"), "fth-refresh-cw", model::renew)
                        .hint(texts.get("releases.renew.hint"))
                        .when(() -> latest.isPresent() && !model.busy().get()));
    }
}
