package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.code.CodeProblem;
import dev.gatehouse.app.kit.code.YamlArea;
import dev.gatehouse.app.screen.policies.state.Lines;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The text of the draft: its files, lines that changed since the release, the lines of the open stage, and problems.
final class YamlPane {
    private final Texts texts = Texts.beside(YamlPane.class);
    private final PoliciesViewModel model;
    private final YamlArea area = new YamlArea();
    private final Label sync = new Label();
    private final ComboBox<String> files = new ComboBox<>();
    private final Card card;
    private final Button widen;
    private String file = "";

    /// @param copy puts text on the clipboard
    /// @param onWiden makes the text wider, or as wide as before
    YamlPane(PoliciesViewModel model, Consumer<String> copy, Runnable onWiden) {
        this.model = model;
        sync.setMinWidth(Region.USE_PREF_SIZE);
        sync.getStyleClass().addAll("gh-small");
        files.managedProperty().bind(files.visibleProperty());
        files.setVisible(false);
        files.setAccessibleText(texts.get("policies.files"));
        files.setOnAction(event -> {
            if (files.getValue() != null && !files.getValue().equals(file)) {
                open(files.getValue());
            }
        });
        widen = Buttons.icon("fth-maximize-2", texts.get("policies.widen"), "", onWiden);
        widen.setId("widen");
        card = new Card("")
                .icon("fth-file-text")
                .lined()
                .actions(
                        sync,
                        files,
                        Buttons.plain(texts.get("policies.copy"), "fth-copy", () -> copy.accept(area.getText())),
                        widen)
                .flush(area);
        card.setId("policies-yaml");
        area.setId("yaml");
        area.onEdit(text -> model.type(file, text, texts.get("policies.did.typed", file)));
    }

    Card node() {
        return card;
    }

    YamlArea area() {
        return area;
    }

    /// Whether the text has the whole width.
    void wide(boolean now) {
        widen.setGraphic(Icons.small(now ? "fth-minimize-2" : "fth-maximize-2"));
        String name = texts.get(now ? "policies.narrow" : "policies.widen");
        widen.setAccessibleText(name);
        Buttons.tip(widen, name);
    }

    /// Shows the text of the draft, unless a person is typing: then theirs is newer.
    void show(Snapshot now, Stage stage) {
        var names = List.copyOf(now.source().files().keySet());
        if (!names.contains(file)) {
            file = names.isEmpty() ? "" : names.getFirst();
        }
        if (!files.getItems().equals(names)) {
            files.getItems().setAll(names);
        }
        files.setVisible(names.size() > 1);
        files.setValue(file);
        card.titleProperty().set(file);
        if (!file.isEmpty() && !model.isTyped() && !area.isTyping()) {
            area.setText(now.source().text(file));
        }
        area.changedLines(now.changedLines(file));
        area.problems(now.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .map(this::mark)
                .toList());
        highlight(stage);
        showSync(now.broken());
    }

    /// Fills the lines of a stage.
    Optional<Lines> highlight(Stage stage) {
        var lines = Lines.under(stage.roots(), area.getText());
        lines.ifPresentOrElse(found -> area.chooseLines(found.from(), found.to()), () -> area.chooseLines(0, 0));
        return lines;
    }

    /// Scrolls to the lines of a stage, in the file where they are.
    void reveal(Snapshot now, Stage stage) {
        if (Lines.under(stage.roots(), area.getText()).isEmpty()) {
            now.source().files().entrySet().stream()
                    .filter(each -> Lines.under(stage.roots(), each.getValue()).isPresent())
                    .findFirst()
                    .ifPresent(each -> open(each.getKey()));
        }
        highlight(stage).ifPresent(lines -> {
            area.reveal(lines.to());
            area.reveal(lines.from());
        });
    }

    /// Goes to where a problem is.
    void goTo(Problem problem) {
        if (!problem.file().equals(file)) {
            open(problem.file());
        }
        area.goTo(problem.line(), problem.column());
    }

    private void open(String name) {
        area.flush();
        file = name;
        model.snapshot().get().ifPresent(now -> show(now, model.stage().get()));
    }

    private void showSync(boolean broken) {
        sync.setText(texts.get(broken ? "policies.sync.broken" : "policies.sync"));
        Node icon = Icons.small(broken ? "fth-alert-triangle" : "fth-check");
        sync.setGraphic(icon);
        (broken ? Tone.WARNING : Tone.SUCCESS).on(sync);
    }

    private CodeProblem mark(Problem problem) {
        var severity = switch (problem.severity()) {
            case ERROR -> CodeProblem.Severity.ERROR;
            case WARNING -> CodeProblem.Severity.WARNING;
            case NOTE -> CodeProblem.Severity.NOTE;
        };
        return new CodeProblem(
                problem.line(), problem.column(), length(problem), severity, problem.sentence() + " " + problem.fix());
    }

    /// To the end of the word that is wrong.
    private int length(Problem problem) {
        var lines = area.getText().lines().toList();
        if (problem.line() > lines.size()) {
            return 1;
        }
        String line = lines.get(problem.line() - 1);
        int from = Math.min(problem.column() - 1, line.length());
        int to = from;
        while (to < line.length() && " ,]}".indexOf(line.charAt(to)) < 0) {
            to++;
        }
        return Math.max(1, to - from);
    }
}
