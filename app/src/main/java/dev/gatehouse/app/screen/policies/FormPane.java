package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.screen.policies.form.FormPorts;
import dev.gatehouse.app.screen.policies.form.StageForm;
import dev.gatehouse.app.screen.policies.form.StageForms;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.screen.policies.state.Stage;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.PolicySet;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The form of the open stage in its card. While the text has errors the last good state stays, and the card says so.
final class FormPane {
    private final Texts texts = Texts.beside(FormPane.class);
    private final PoliciesViewModel model;
    private final FormPorts ports;
    private final Map<Stage, StageForm> forms = new EnumMap<>(Stage.class);
    private final ScrollPane scroll = new ScrollPane();
    private final HBox foot = new HBox(8);
    private final Note broken;
    private final Card card;

    FormPane(PoliciesViewModel model, FormPorts ports) {
        this.model = model;
        this.ports = ports;
        broken = new Note(Tone.WARNING, texts.get("policies.broken"));
        broken.setId("policies-broken");
        broken.getStyleClass().add("gh-form-note");
        broken.managedProperty().bind(broken.visibleProperty());
        broken.setVisible(false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("gh-form-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        card = new Card("").lined().flush(new VBox(broken, scroll, foot));
        card.setId("policies-form");
    }

    Card node() {
        return card;
    }

    /// Shows this state of the open stage.
    void show(Snapshot now) {
        var stage = model.stage().get();
        card.titleProperty().set(model.title(stage));
        card.icon(stage.icon());
        broken.setVisible(now.broken() && now.good().isPresent());
        now.good().ifPresentOrElse(policy -> show(now, policy, stage), this::nothing);
    }

    private void show(Snapshot now, PolicySet policy, Stage stage) {
        var form = forms.computeIfAbsent(stage, each -> StageForms.of(each, ports));
        form.show(now, policy, model.chosenRoute());
        card.subtitle(form.subtitle());
        Node body = form.body();
        if (scroll.getContent() == null || !scroll.getContent().equals(body)) {
            scroll.setContent(body);
            scroll.setVvalue(0);
        }
        foot.getChildren().setAll(form.foot());
        foot.setVisible(!form.foot().isEmpty());
    }

    private void nothing() {
        card.subtitle("");
        foot.setVisible(false);
        scroll.setContent(
                new EmptyState("fth-file-text", texts.get("policies.noForm"), texts.get("policies.noForm.why")));
    }

    /// Stops what runs for its forms.
    void close() {
        forms.values().forEach(StageForm::close);
    }
}
