package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.ModeSwitch;
import dev.gatehouse.app.kit.Segments;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.screen.policies.field.FieldEditor;
import dev.gatehouse.app.screen.policies.field.RangeEditor;
import dev.gatehouse.app.screen.policies.scores.ScoresPanel;
import dev.gatehouse.app.screen.policies.scores.ScoresViewModel;
import dev.gatehouse.app.screen.policies.scores.Scoring;
import dev.gatehouse.app.screen.policies.state.Brief;
import dev.gatehouse.app.screen.policies.state.Released;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.PolicyEdits;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One control: name, mode, its settings as its kind describes them, and what happens when it fails.
final class ControlForm extends VBox {
    private final Texts texts = Texts.beside(ControlForm.class);
    private final FormPorts ports;
    private final ControlKind kind;
    private final Map<SettingField, FieldEditor> editors = new LinkedHashMap<>();
    private final ModeSwitch mode;
    private final Segments<OnError> onError;
    private final Optional<ScoresViewModel> scores;
    private final Optional<ScoresPanel> panel;
    private Control control;

    ControlForm(Control control, ControlKind kind, FormPorts ports) {
        super(8);
        this.control = control;
        this.kind = kind;
        this.ports = ports;
        getStyleClass().add("gh-control");
        mode = new ModeSwitch(control.mode());
        mode.setId("mode-" + control.id());
        mode.setAccessibleText(texts.get("form.modeOf", kind.title()));
        onError = new Segments<>(List.of(OnError.DENY, OnError.ALLOW), this::words, control.onError());
        onError.small().setAccessibleText(texts.get("form.onError"));
        kind.fields().forEach(field -> editors.put(field, FieldEditor.of(field, value -> set(field, value))));
        var threshold = Scoring.thresholdOf(kind);
        scores = threshold.map(
                field -> new ScoresViewModel(ports.scoring(), ports.tasks(), texts.get("form.scoring", kind.title())));
        panel = threshold.flatMap(field ->
                scores.map(model -> new ScoresPanel(model, value -> set(field, SettingValue.Number.of(value)))));
        getChildren().setAll(head(), summary());
        layOut(threshold);
        mode.valueProperty().addListener((property, before, now) -> switchTo(now));
        onError.valueProperty().addListener((property, before, now) -> fail(now));
    }

    private void layOut(Optional<SettingField.Range> threshold) {
        var small = new FlowPane(12, 10);
        small.setPrefWrapLength(300);
        editors.forEach((field, editor) -> {
            if (editor.isWide()) {
                getChildren().add(editor.node());
            } else {
                small.getChildren().add(editor.node());
            }
            if (threshold.filter(field::equals).isPresent()) {
                panel.ifPresent(getChildren()::add);
                if (editor instanceof RangeEditor range) {
                    scores.ifPresent(model -> model.state()
                            .subscribe(state -> range.withoutSlider(
                                    panel.filter(ScoresPanel::hasScores).isPresent())));
                }
            }
        });
        small.getChildren().add(new Field(texts.get("form.onError"), onError));
        getChildren().add(small);
    }

    private HBox head() {
        var title = new Label(kind.title());
        title.getStyleClass().add("gh-section");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var id = new Label(control.id());
        id.getStyleClass().addAll("gh-mono", "gh-muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var remove =
                Buttons.small(Buttons.icon("fth-trash-2", texts.get("form.remove", control.id()), "", this::remove));
        remove.getStyleClass().add("flat");
        var head = new HBox(8, title, id, space, mode, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label summary() {
        var words = new Label(kind.summary());
        words.getStyleClass().addAll("gh-small", "gh-muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    /// Shows this state of the control.
    void show(Control now, Snapshot snapshot) {
        control = now;
        mode.valueProperty().set(now.mode());
        onError.valueProperty().set(now.onError());
        String path = now.section().word() + "[" + now.id() + "].";
        editors.forEach((field, editor) -> {
            var value = now.settings().values().getOrDefault(field.key(), field.standard());
            editor.show(value, snapshot.errorAt(path + field.key()));
        });
        scores.ifPresent(model -> model.show(now));
        Scoring.thresholdOf(kind)
                .ifPresent(field -> panel.ifPresent(shown -> {
                    var before = snapshot.releasedControl(now.id())
                            .filter(each -> each.kind().equals(now.kind()));
                    shown.show(
                            now.settings().number(field.key()),
                            before.map(each -> OptionalDouble.of(each.settings().number(field.key())))
                                    .orElse(OptionalDouble.empty()),
                            snapshot.released().map(Released::name).orElse(""));
                }));
    }

    /// Stops a run of the suite.
    void close() {
        scores.ifPresent(ScoresViewModel::cancel);
    }

    private void set(SettingField field, SettingValue value) {
        String id = control.id();
        ports.editing()
                .apply(
                        texts.get("form.did.set", kind.title(), field.title(), Brief.value(field, value)),
                        source -> PolicyEdits.setSetting(source, id, field.key(), value));
    }

    private void switchTo(Mode now) {
        String id = control.id();
        if (now != control.mode()) {
            ports.editing()
                    .apply(
                            texts.get(
                                    "form.did.mode",
                                    kind.title(),
                                    ModeSwitch.word(now).word()),
                            source -> PolicyEdits.setMode(source, id, now));
        }
    }

    private void fail(OnError now) {
        String id = control.id();
        if (now != control.onError()) {
            ports.editing()
                    .apply(
                            texts.get("form.did.onError", kind.title(), words(now)),
                            source -> PolicyEdits.setOnError(source, id, now));
        }
    }

    private void remove() {
        String id = control.id();
        ports.editing().apply(texts.get("form.did.remove", id), source -> PolicyEdits.removeControl(source, id));
    }

    private String words(OnError what) {
        return texts.get(
                switch (what) {
                    case DENY -> "form.onError.deny";
                    case ALLOW -> "form.onError.allow";
                });
    }
}
