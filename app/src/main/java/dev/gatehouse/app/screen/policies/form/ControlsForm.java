package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.screen.policies.state.Brief;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.screen.policies.state.StageCards;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.edit.PolicyEdits;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.spi.ControlKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/// The controls of one section, one below the other, and a way to add another.
final class ControlsForm implements StageForm {
    private final Texts texts = Texts.beside(ControlsForm.class);
    private final Stage stage;
    private final Section section;
    private final FormPorts ports;
    private final VBox body = new VBox();
    private final MenuButton add = new MenuButton();
    private final List<ControlForm> forms = new ArrayList<>();
    private List<String> shape = List.of("?");
    private Parts shown = new Parts(List.of(), List.of());

    /// What decides whether the nodes must be made anew.
    private record Parts(List<Control> controls, List<Control> onAnswers) {}

    ControlsForm(Stage stage, Section section, FormPorts ports) {
        this.stage = stage;
        this.section = section;
        this.ports = ports;
        add.setText(texts.get("form.addControl"));
        add.setGraphic(Icons.small("fth-plus"));
        add.setId("add-control");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String subtitle() {
        return shown.controls().isEmpty() ? "" : texts.get("form.order");
    }

    @Override
    public List<Node> foot() {
        return add.getItems().isEmpty() ? List.of() : List.of(add);
    }

    @Override
    public void show(Snapshot snapshot, PolicySet policy, Optional<Route> route) {
        var kinds = snapshot.kinds();
        var controls = snapshot.controls(section);
        var also = stage == Stage.OUTPUT ? StageCards.onAnswers(policy) : List.<Control>of();
        shown = new Parts(controls, also);
        var now = new ArrayList<String>();
        controls.forEach(control -> now.add(control.id() + " " + control.kind()));
        also.forEach(control -> now.add("> " + control.id()));
        if (!now.equals(shape)) {
            shape = List.copyOf(now);
            build(kinds);
        }
        for (int i = 0; i < forms.size(); i++) {
            forms.get(i).show(controls.get(i), snapshot);
        }
        offer(kinds, policy);
    }

    private void build(ControlKinds kinds) {
        close();
        forms.clear();
        body.getChildren().clear();
        for (var control : shown.controls()) {
            // A policy without errors has installed kinds only.
            var kind = kinds.find(control.kind()).orElseThrow();
            var form = new ControlForm(control, kind, ports);
            forms.add(form);
            body.getChildren().add(form);
        }
        if (!shown.onAnswers().isEmpty()) {
            var names = shown.onAnswers().stream()
                    .map(control -> Brief.title(control, kinds))
                    .toList();
            var note = new Note(
                    Tone.ACCENT,
                    texts.get("form.onAnswers", String.join(", ", names)),
                    Buttons.link(texts.get("form.toGuards"), () -> ports.go().accept(Stage.GUARDS)));
            var box = new VBox(note);
            box.getStyleClass().add("gh-control");
            body.getChildren().add(box);
        }
        if (body.getChildren().isEmpty()) {
            body.getChildren().add(new EmptyState(stage.icon(), texts.get("form.empty"), texts.get("form.empty.why")));
        }
    }

    private void offer(ControlKinds kinds, PolicySet policy) {
        var items = kinds.in(section).stream().map(kind -> item(kind, policy)).toList();
        add.getItems().setAll(items);
    }

    private MenuItem item(ControlKind kind, PolicySet policy) {
        var item = new MenuItem(kind.title());
        item.setOnAction(event -> {
            var control = fresh(kind, policy);
            ports.editing()
                    .apply(texts.get("form.did.add", kind.title()), source -> PolicyEdits.addControl(source, control));
        });
        return item;
    }

    /// A control with the defaults of its kind and an id that nobody has.
    private Control fresh(ControlKind kind, PolicySet policy) {
        String id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? kind.kind() : kind.kind() + "-" + number)
                .filter(each -> policy.control(each).isEmpty())
                .findFirst()
                .orElseThrow();
        var settings = new LinkedHashMap<String, SettingValue>();
        kind.fields().forEach(field -> settings.put(field.key(), field.standard()));
        return new Control(id, kind.kind(), section, Mode.ENFORCE, OnError.DENY, new Settings(settings));
    }

    @Override
    public void close() {
        forms.forEach(ControlForm::close);
    }
}
