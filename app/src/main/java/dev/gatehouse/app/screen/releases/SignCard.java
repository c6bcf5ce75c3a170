package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.keys.NewKeyDialog;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.form.Facts;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.samples.SampleCallsAction;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.text.Texts;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What belongs to the next signature: a note, for whom it is; and after the first push, a way to see it work.
final class SignCard {
    private final ReleasesViewModel model;
    private final Texts texts;
    private final ScreenContext context;
    private final Facts facts = new Facts();
    private final FlowPane steps = new FlowPane(8, 8);
    private final Card card;

    SignCard(ReleasesViewModel model, Texts texts, ScreenContext context) {
        this.model = model;
        this.texts = texts;
        this.context = context;
        var note = new TextField();
        note.setId("release-note");
        note.setPromptText(texts.get("releases.note.prompt"));
        note.textProperty().bindBidirectional(model.note());
        var key = new CheckBox(texts.get("releases.sampleKey"));
        key.setId("with-sample-key");
        key.selectedProperty().bindBidirectional(model.withSampleKey());
        key.managedProperty().bind(key.visibleProperty());
        model.standing()
                .subscribe(now -> key.setVisible(now.filter(each -> each.samples() == SampleCalls.Readiness.NO_KEY)
                        .isPresent()));
        var failed = new Note(Tone.DANGER, "");
        failed.setId("release-failure");
        failed.managedProperty().bind(failed.visibleProperty());
        model.failure().subscribe(now -> {
            failed.setVisible(now.isPresent());
            now.ifPresent(
                    each -> failed.textProperty().set(texts.get("releases.blocker", each.sentence(), each.code())));
        });
        buttons();
        card = new Card(texts.get("releases.next"))
                .content(new VBox(12, new Field(texts.get("releases.note"), note), facts, key, failed, steps));
        card.setMinHeight(Card.USE_PREF_SIZE);
        model.standing().subscribe(now -> now.ifPresent(this::show));
    }

    private void buttons() {
        var samples = new SampleCallsAction(context, true);
        Button send = samples.button();
        send.setId("send-samples");
        Button key = Buttons.plain(texts.get("releases.newKey"), "fth-key", () -> {});
        key.setOnAction(event -> NewKeyDialog.open(key, context));
        steps.getChildren().setAll(key, send, samples.copyCommand());
        // A call makes sense only once something is in force.
        model.standing().subscribe(now -> {
            boolean released = now.flatMap(Standing::latest).isPresent();
            steps.getChildren().stream().skip(1).forEach(each -> {
                each.setVisible(released);
                each.setManaged(released);
            });
        });
    }

    private void show(Standing now) {
        card.subtitle(texts.get("releases.next.about", now.consequences().to()));
        facts.clear();
        facts.add(texts.get("releases.environment"), environment(now));
        facts.add(
                texts.get("releases.audience"),
                now.consequences()
                        .audience()
                        .map(audience -> String.join(", ", new TreeSet<>(audience.backends())))
                        .orElse("–"));
        facts.add(texts.get("releases.approvals"), texts.get("releases.approvals.value"));
        now.latest()
                .ifPresent(release -> facts.add(
                        texts.get("releases.valid"),
                        texts.get(
                                "releases.valid.value",
                                release.version(),
                                Times.date(release.expires(), context.clock().getZone()),
                                Times.until(release.expires(), context.clock().instant()))));
    }

    private static String environment(Standing now) {
        String word = now.environment().word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    Card card() {
        return card;
    }
}
