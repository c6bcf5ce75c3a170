package dev.gatehouse.app.screen.components;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Chip;
import dev.gatehouse.app.kit.ModeSwitch;
import dev.gatehouse.app.kit.ShareBar;
import dev.gatehouse.app.kit.Stat;
import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.TimelineRow;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.form.Columns;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.kit.form.MarkedText;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.kit.state.ErrorState;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.spi.Command;
import dev.gatehouse.app.spi.Screen;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.policy.Mode;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Shows the kit; its rows are invented.
final class ComponentsScreen implements Screen {
    private record Row(String key, String role, StateWord verdict, String tokens) {}

    private final ScreenContext context;
    private final VBox view;
    private int entered;

    ComponentsScreen(ScreenContext context) {
        this.context = context;
        view = new VBox(
                12,
                line(176, buttons(), badges(), type()),
                line(190, table(), ChartSamples.bars(), ChartSamples.histogram()),
                line(226, timeline(), states(), notes()),
                line(166, stats(), ChartSamples.area(), ChartSamples.yaml()));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public Subscription enter() {
        entered++;
        return () -> entered--;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("components.toast", "Show a toast", "fth-bell", this::toast)
                .hint("says hello")
                .keys("Shortcut+Enter"));
    }

    private void toast() {
        context.toasts().show(Toast.of(Toast.Tone.SUCCESS, "The command ran"));
    }

    private static HBox line(double height, Region... cards) {
        var line = new HBox(12, cards);
        for (var card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
        }
        line.setMinHeight(height);
        line.setPrefHeight(height);
        return line;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Card buttons() {
        var disabled = Buttons.destroy("Revoke…", "fth-slash", () -> {});
        disabled.setDisable(true);
        var choice = new ComboBox<String>();
        choice.getItems().setAll("Last 30 minutes", "Last day");
        choice.setValue("Last 30 minutes");
        var threshold = new TextField("1.71");
        threshold.setPrefWidth(80);
        var chosen = new Chip("Email");
        chosen.setSelected(true);
        var ticked = new CheckBox("Stored");
        ticked.setSelected(true);
        return new Card("Buttons and fields")
                .content(new VBox(
                        8,
                        row(
                                Buttons.release("Sign and approve", "fth-edit-2", () -> {}),
                                Buttons.keys(Buttons.local("Run", "fth-play", this::toast), "Ctrl ↵"),
                                disabled),
                        row(
                                choice,
                                new Field("Threshold", threshold).error(new SimpleStringProperty("0 to 1")),
                                Buttons.icon("fth-rotate-ccw", "Undo", "Ctrl Z", () -> {}),
                                ticked),
                        row(
                                new ModeSwitch(Mode.ENFORCE),
                                chosen,
                                new Chip("Passport"),
                                Buttons.link("Open audit", () -> {}))));
    }

    private static Card badges() {
        var box = new VBox(8);
        StateWord[][] lines = {
            {StateWord.ALLOWED, StateWord.MASKED, StateWord.BLOCKED, StateWord.RATE_LIMITED},
            {StateWord.PROVEN, StateWord.CONFIGURED, StateWord.MISSING, StateWord.BROKEN},
            {StateWord.ENFORCE, StateWord.MONITOR, StateWord.OFF, StateWord.SKIPPED},
            {StateWord.HIGH, StateWord.MEDIUM, StateWord.LOW, StateWord.FAIL}
        };
        for (var line : lines) {
            var row = row();
            List.of(line).forEach(word -> row.getChildren().add(Badge.of(word)));
            box.getChildren().add(row);
        }
        box.getChildren().add(new MarkedText("Dear [PERSON_1], call us on [PHONE_1]."));
        return new Card("Badges").subtitle("colour, shape and word together").content(box);
    }

    private static Card type() {
        var box = new VBox(4);
        String[][] lines = {
            {"$52,410", "gh-figure"},
            {"Release candidate v42", "gh-title"},
            {"What changes", "gh-section"},
            {"3 more keys can reach llama-3.3-70b", "gh-body"},
            {"Read back 6 s ago", "gh-caption"},
            {"sha256 b81d…e07c", "gh-mono"}
        };
        for (var line : lines) {
            var label = new Label(line[0]);
            label.getStyleClass().add(line[1]);
            box.getChildren().add(label);
        }
        return new Card("Type").content(box);
    }

    private static Card table() {
        TableView<Row> table = Columns.dense(Columns.table(new Label("Nothing")));
        table.getColumns().add(Columns.mono("Key", 110, Row::key));
        table.getColumns().add(Columns.text("Role", 100, Row::role));
        table.getColumns().add(Columns.state("Verdict", 110, Row::verdict));
        table.getColumns().add(Columns.number("Tokens", 70, Row::tokens));
        table.getItems()
                .setAll(
                        new Row("ghk_p_a93K", "clinician", StateWord.MASKED, "1,204"),
                        new Row("ghk_p_h2Yv", "coder", StateWord.BLOCKED, "—"),
                        new Row("ghk_p_Bm5t", "nurse", StateWord.ALLOWED, "611"));
        table.getSelectionModel().select(2);
        return new Card("Table").subtitle("28 px: logs and live data").flush(table);
    }

    private static Card timeline() {
        var box = new VBox(
                new TimelineRow("fth-users", "Roles", "clinician may use llama-3.3-70b", "0.1", StateWord.PASS),
                new TimelineRow("fth-shield", "Injection guard", "one caption", "6.2", StateWord.BLOCK)
                        .score(0.94, 0.71, "0.94 ≥ 0.71"),
                new TimelineRow("fth-cpu", "Upstream model", "did not run", "–", StateWord.SKIPPED).last());
        return new Card("Timeline").content(box);
    }

    private static Card states() {
        var error = new ErrorState(
                "edge-1 did not answer",
                "Connection refused since 14:31. Showing values of 14:30. It keeps enforcing v41.",
                "GH-4K2P",
                () -> {},
                () -> {});
        return new Card("Error").content(error);
    }

    private static Card notes() {
        return new Card("Notes and empty")
                .content(new VBox(
                        6,
                        new Note(Tone.WARNING, "Price list is 3 days old.", Buttons.link("Update", () -> {})),
                        new EmptyState(
                                "fth-inbox", "No failures to triage", "All 3,407 prompts got the expected verdict.")));
    }

    private static Card stats() {
        var bar = new ShareBar(0.61).tick(0.8);
        var failing = new ShareBar(0.9).tone(Tone.DANGER).thick().tick(0.71).mutedTick(0.62);
        return new Card("Stats and bars")
                .content(new VBox(
                        14,
                        new HBox(
                                24,
                                new Stat("Precision")
                                        .figure("96.9%")
                                        .delta("+3.4", Tone.SUCCESS)
                                        .note("gate ≥ 95%"),
                                new Stat("p95 latency")
                                        .figure("41.7 ms")
                                        .delta("+14.0", Tone.WARNING)
                                        .note("against v41")),
                        bar,
                        failing));
    }
}
