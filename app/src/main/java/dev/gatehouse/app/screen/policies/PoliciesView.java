package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.state.ErrorState;
import dev.gatehouse.app.kit.state.Skeleton;
import dev.gatehouse.app.screen.policies.form.FormPorts;
import dev.gatehouse.app.screen.policies.scores.Scoring;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Path, form and text beside each other, under the toolbar.
final class PoliciesView extends StackPane {
    private static final double PATH_SHARE = 0.24;
    private static final double PATH_MIN = 270;
    private static final double PATH_MAX = 320;
    private static final double FORM_SHARE = 0.56;
    private static final double PROBLEMS_HEIGHT = 150;

    private final Texts texts = Texts.beside(PoliciesView.class);
    private final PoliciesViewModel model;
    private final ScreenContext context;
    private final Toolbar toolbar;
    private final PathPane path;
    private final FormPane form;
    private final YamlPane yaml;
    private final ProblemsPane problems;
    private final VBox page;
    private final SplitPane split;
    private final VBox right;
    private final HBox columns;

    PoliciesView(PoliciesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        toolbar = new Toolbar(model, context.navigator().knows("playground"), this::compare, this::test);
        path = new PathPane(this::choose);
        path.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(getWidth() * PATH_SHARE, PATH_MIN, PATH_MAX), widthProperty()));
        path.maxWidthProperty().bind(path.minWidthProperty());
        form = new FormPane(model, new FormPorts(model, context.tasks(), new Scoring(context.clock()), this::choose));
        yaml = new YamlPane(model, context.clipboard()::copy, this::widen);
        problems = new ProblemsPane(yaml::goTo);
        problems.node().setPrefHeight(PROBLEMS_HEIGHT);
        problems.node().setMinHeight(PROBLEMS_HEIGHT);
        VBox.setVgrow(yaml.node(), Priority.ALWAYS);
        right = new VBox(12, yaml.node(), problems.node());
        right.setMinWidth(300);
        form.node().setMinWidth(360);
        split = new SplitPane(form.node(), right);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(FORM_SHARE);
        HBox.setHgrow(split, Priority.ALWAYS);
        columns = new HBox(12, path, split);
        VBox.setVgrow(columns, Priority.ALWAYS);
        page = new VBox(12, toolbar, columns);
        setId("policies");
        getChildren().setAll(new Skeleton(6));
        model.snapshot().addListener((property, before, now) -> refresh());
        model.route().addListener((property, before, now) -> refresh());
        model.stage().addListener((property, before, now) -> open(now));
        model.failure().addListener((property, before, now) -> fail(now));
        model.refusal().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                context.toasts().show(Toast.of(Toast.Tone.WARNING, texts.get("policies.refused", now)));
            }
        });
    }

    /// Takes back the last change, that of typed text included.
    void undo() {
        yaml.area().flush();
        model.undo();
    }

    /// Does again what was taken back.
    void redo() {
        yaml.area().flush();
        model.redo();
    }

    /// Shows what releasing the draft would change.
    void compare() {
        var release = model.snapshot().get().flatMap(Snapshot::released);
        release.ifPresent(each ->
                model.sinceRelease().ifPresent(found -> new CompareDialog().open(this, each.name(), found)));
    }

    /// Tries the route out.
    void test() {
        context.navigator().open("playground", model.route().get());
    }

    /// Keeps typed text and stops what runs: the screen is left.
    void leave() {
        yaml.area().flush();
        form.close();
    }

    private void choose(Stage stage) {
        model.choose(stage);
    }

    private void refresh() {
        model.snapshot().get().ifPresent(now -> {
            if (!getChildren().contains(page)) {
                getChildren().setAll(page);
            }
            toolbar.show();
            showPath(now);
            form.show(now);
            yaml.show(now, model.stage().get());
            problems.show(now);
        });
    }

    private void showPath(Snapshot now) {
        path.show(model.cards(), model.stage().get(), now.released().map(release -> release.name()));
    }

    private void open(Stage stage) {
        model.snapshot().get().ifPresent(now -> {
            showPath(now);
            form.show(now);
            yaml.reveal(now, stage);
        });
    }

    private void fail(String why) {
        if (why.isEmpty()) {
            return;
        }
        getChildren()
                .setAll(new ErrorState(
                        texts.get("policies.failed"),
                        texts.get("policies.failed.rest", why),
                        "APP-POLICIES",
                        model::reload,
                        () -> context.clipboard().copy(why)));
    }

    private void widen() {
        boolean wide = columns.getChildren().contains(split);
        if (wide) {
            split.getItems().remove(right);
            HBox.setHgrow(right, Priority.ALWAYS);
            columns.getChildren().setAll(path, right);
        } else {
            columns.getChildren().setAll(path, split);
            split.getItems().add(right);
            split.setDividerPositions(FORM_SHARE);
        }
        yaml.wide(wide);
    }
}
