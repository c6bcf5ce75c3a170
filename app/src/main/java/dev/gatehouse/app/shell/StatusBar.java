package dev.gatehouse.app.shell;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.format.Numbers;
import dev.gatehouse.app.task.RunningTask;
import dev.gatehouse.app.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The line at the bottom: what runs, whether the backends are in sync, the device, and what tests sent off this
/// machine.
final class StatusBar extends HBox {
    private final Texts texts;
    private final ObservableList<RunningTask> tasks;
    private final HBox taskPart = new HBox(10);
    private Subscription shown = () -> {};

    StatusBar(ShellViewModel model, ObservableList<RunningTask> tasks, Texts texts) {
        this.texts = texts;
        this.tasks = tasks;
        getStyleClass().add("gh-status");
        taskPart.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var dot = new Region();
        dot.getStyleClass().add("gh-dot");
        getChildren()
                .setAll(taskPart, space, part(model.backends(), backends(model, dot)), last(model), testBytes(model));
        tasks.addListener((ListChangeListener<RunningTask>) change -> showTasks());
        showTasks();
    }

    /// The rule behind the device stands only where something follows.
    private static Node last(ShellViewModel model) {
        var device = label(model.device(), "fth-cpu", "gh-strong");
        var rule = rule();
        rule.visibleProperty().bind(model.testBytes().isNotEmpty());
        rule.managedProperty().bind(rule.visibleProperty());
        var box = new HBox(12, device, rule);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(model.device().isNotEmpty());
        return box;
    }

    private static Label testBytes(ShellViewModel model) {
        var label = label(model.testBytes(), "fth-lock", "gh-muted");
        label.visibleProperty().bind(model.testBytes().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node backends(ShellViewModel model, Region dot) {
        var button = new Button("", dot);
        button.textProperty().bind(model.backends());
        button.setId("status-backends");
        button.setFocusTraversable(model.knows("releases"));
        button.setOnAction(event -> model.open("releases"));
        model.status()
                .subscribe(now -> now.backends().ifPresent(some -> {
                    boolean differs = some.inSync() < some.total();
                    (differs ? Tone.WARNING : Tone.SUCCESS).on(dot);
                    button.getStyleClass().removeAll("gh-strong", "gh-warning");
                    button.getStyleClass().add(differs ? "gh-warning" : "gh-strong");
                }));
        return button;
    }

    private static Label label(ObservableValue<String> words, String icon, String styleClass) {
        var label = new Label("", Icons.small(icon));
        label.textProperty().bind(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /// A part with the rule behind it; both are gone while it has no words.
    private static Node part(ObservableValue<String> words, Node node) {
        var rule = rule();
        var box = new HBox(12, node, rule);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        return box;
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("gh-status-rule");
        return rule;
    }

    private void showTasks() {
        shown.unsubscribe();
        shown = () -> {};
        taskPart.getChildren().clear();
        if (tasks.isEmpty()) {
            return;
        }
        var task = tasks.getFirst();
        var title = new Label(task.title(), Icons.small("fth-loader"));
        title.getStyleClass().add("gh-strong");
        var bar = new ProgressBar();
        var pace = new Label();
        var cancel = Buttons.icon("fth-x", texts.get("shell.cancel", task.title()), "", task::cancel);
        taskPart.getChildren().setAll(title, bar, pace, cancel);
        shown = Subscription.combine(
                task.progress().subscribe(share -> {
                    bar.setProgress(share.doubleValue());
                    pace.setText(pace(share.doubleValue(), task.note().get()));
                }),
                task.note().subscribe(note -> pace.setText(pace(task.progress().get(), note))));
        if (tasks.size() > 1) {
            int more = tasks.size() - 1;
            taskPart.getChildren()
                    .addAll(
                            rule(),
                            new Label(
                                    more == 1
                                            ? texts.get("shell.moreTasks.one")
                                            : texts.get("shell.moreTasks.many", more)));
        }
    }

    private static String pace(double share, String note) {
        String percent = share < 0 ? "" : Numbers.percent(share, 0);
        return percent.isEmpty() || note.isEmpty() ? percent + note : percent + " · " + note;
    }
}
