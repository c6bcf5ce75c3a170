package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.kit.ModeSwitch;
import dev.gatehouse.app.screen.policies.field.Spans;
import dev.gatehouse.app.screen.policies.field.TextEntry;
import dev.gatehouse.app.screen.policies.state.Editing;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.PolicyEdits;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How callers prove who they are: the mode of API keys, and how long one may live.
final class IdentityForm implements StageForm {
    private static final String MODE = "identity.apiKeys.mode";
    private static final String LIFETIME = "identity.apiKeys.maxLifetime";

    private final Texts texts = Texts.beside(IdentityForm.class);
    private final ModeSwitch mode = new ModeSwitch(Mode.ENFORCE);
    private final TextEntry lifetime;
    private final VBox body;
    private Mode shown = Mode.ENFORCE;

    IdentityForm(Editing editing) {
        mode.setId("mode-identity");
        mode.setAccessibleText(texts.get("form.modeOf", texts.get("form.keys")));
        mode.valueProperty().addListener((property, before, now) -> {
            if (now != shown) {
                shown = now;
                editing.apply(
                        texts.get(
                                "form.did.mode",
                                texts.get("form.keys"),
                                ModeSwitch.word(now).word()),
                        source -> PolicyEdits.set(source, MODE, new SettingValue.Text(now.word())));
            }
        });
        lifetime = new TextEntry(
                texts.get("form.keys.lifetime"),
                "field-lifetime",
                120,
                text -> Spans.isSpan(text) ? "" : texts.get("form.span"),
                text -> editing.apply(
                        texts.get("form.did.set", texts.get("form.keys"), texts.get("form.keys.lifetime"), text),
                        source -> PolicyEdits.set(source, LIFETIME, new SettingValue.Text(text))));
        var title = new Label(texts.get("form.keys"));
        title.getStyleClass().add("gh-section");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title, space, mode);
        head.setAlignment(Pos.CENTER_LEFT);
        var summary = new Label(texts.get("form.keys.summary"));
        summary.getStyleClass().addAll("gh-small", "gh-muted");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(10, head, summary, lifetime);
        box.getStyleClass().add("gh-control");
        body = new VBox(box);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String subtitle() {
        return texts.get("form.keys.subtitle");
    }

    @Override
    public void show(Snapshot snapshot, PolicySet policy, Optional<Route> route) {
        shown = policy.identity().mode();
        mode.valueProperty().set(shown);
        lifetime.show(Spans.text(policy.identity().maxKeyLifetime()), snapshot.errorAt(LIFETIME));
    }
}
