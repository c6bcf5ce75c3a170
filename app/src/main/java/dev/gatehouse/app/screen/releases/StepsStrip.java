package dev.gatehouse.app.screen.releases;

import dev.gatehouse.app.kit.Badge;
import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.StateWord;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.format.Times;
import dev.gatehouse.app.text.Texts;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// From which version to which, the four steps on the way, and the one green button.
final class StepsStrip {
    /// How far a step is.
    private enum Stage {
        DONE,
        NOW,
        LATER
    }

    private final ReleasesViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final Label versions = new Label();
    private final Label digest = new Label();
    private final Badge badge = Badge.of(StateWord.WAITING);
    private final HBox steps = new HBox(12);
    private final Button green;
    private final HBox strip;

    /// @param goOn what the green button does
    StepsStrip(ReleasesViewModel model, Texts texts, ZoneId zone, Runnable goOn) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        versions.getStyleClass().add("gh-title");
        versions.setMinWidth(Region.USE_PREF_SIZE);
        digest.getStyleClass().addAll("gh-mono", "gh-caption", "gh-muted");
        var head = new HBox(8, versions, badge);
        head.setAlignment(Pos.CENTER_LEFT);
        var about = new VBox(4, head, digest);
        about.setAlignment(Pos.CENTER_LEFT);
        about.setMinWidth(236);
        steps.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(steps, Priority.ALWAYS);
        green = Buttons.large(Buttons.release(texts.get("releases.sign"), "fth-edit-3", goOn));
        green.setId("sign-and-push");
        strip = new HBox(16, about, rule(), steps, rule(), green);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().addAll("gh-card", "gh-steps");
        strip.setMinHeight(Region.USE_PREF_SIZE);
        model.standing().subscribe(now -> refresh());
        model.backends().subscribe(now -> refresh());
        model.step().subscribe(now -> refresh());
        model.busy().subscribe(now -> refresh());
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("gh-rule-upright");
        return rule;
    }

    private void refresh() {
        boolean again = model.step().get() == ReleasesViewModel.Step.PUSH_AGAIN;
        green.setDisable(model.step().get() == ReleasesViewModel.Step.NONE);
        green.setText(texts.get(again ? "releases.again" : "releases.sign"));
        green.setGraphic(Icons.small(again ? "fth-send" : "fth-edit-3"));
        model.standing().get().ifPresent(this::show);
    }

    private void show(Standing now) {
        List<BackendLine> backends = model.backends().get();
        long inSync = backends.stream().filter(BackendLine::inSync).count();
        boolean signable = now.signable();
        boolean everywhere = !backends.isEmpty() && inSync == backends.size();
        long from = now.consequences().from();
        versions.setText(
                !signable && now.latest().isPresent()
                        ? texts.get("releases.version", from)
                        : from == 0
                                ? texts.get(
                                        "releases.versions.first",
                                        now.consequences().to())
                                : texts.get(
                                        "releases.versions",
                                        from,
                                        now.consequences().to()));
        digest.setText(now.latest()
                .map(release -> texts.get(
                        "releases.digest", Digest.brief(release.bundleSha256()), Times.day(release.expires(), zone)))
                .orElseGet(() -> texts.get("releases.digest.none")));
        showBadge(now, signable, everywhere);
        int evidence = now.evidence().size();
        int changes = now.changes();
        steps.getChildren()
                .setAll(
                        step(
                                1,
                                texts.get("releases.step.draft"),
                                changes == 1
                                        ? texts.get("releases.step.draft.one")
                                        : texts.get("releases.step.draft.many", changes),
                                now.consequences().releasable() ? Stage.DONE : Stage.NOW),
                        line(evidence > 0),
                        step(
                                2,
                                texts.get("releases.step.evidence"),
                                evidence == 1
                                        ? texts.get("releases.step.evidence.one")
                                        : texts.get(
                                                evidence == 0
                                                        ? "releases.step.evidence.none"
                                                        : "releases.step.evidence.many",
                                                evidence),
                                evidence > 0 ? Stage.DONE : Stage.LATER),
                        line(!signable && from > 0),
                        step(
                                3,
                                texts.get("releases.step.approve"),
                                texts.get(
                                        signable || from == 0
                                                ? "releases.step.approve.no"
                                                : "releases.step.approve.yes"),
                                signable ? Stage.NOW : from > 0 ? Stage.DONE : Stage.LATER),
                        line(!signable && everywhere),
                        step(
                                4,
                                texts.get("releases.step.out"),
                                texts.get("releases.step.out.count", signable ? 0 : inSync, backends.size()),
                                signable || from == 0 ? Stage.LATER : everywhere ? Stage.DONE : Stage.NOW));
    }

    private void showBadge(Standing now, boolean signable, boolean everywhere) {
        if (model.busy().get()) {
            badge.show(StateWord.RUNNING);
        } else if (!now.consequences().releasable()) {
            badge.show(Tone.DANGER, "fth-x-circle", texts.get("releases.badge.blocked"));
        } else if (signable) {
            badge.show(Tone.WARNING, "fth-clock", texts.get("releases.badge.sign"));
        } else if (everywhere) {
            badge.show(StateWord.LIVE);
        } else {
            badge.show(Tone.WARNING, "fth-clock", texts.get("releases.badge.push"));
        }
    }

    private static HBox step(int number, String name, String caption, Stage stage) {
        var mark = new StackPane(stage == Stage.DONE ? Icons.small("fth-check") : new Label(String.valueOf(number)));
        mark.getStyleClass().addAll("gh-step", "gh-step-" + stage.name().toLowerCase(java.util.Locale.ROOT));
        var title = new Label(name);
        title.getStyleClass().add(stage == Stage.LATER ? "gh-muted" : "gh-section");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var below = new Label(caption);
        below.getStyleClass().addAll("gh-caption", "gh-muted");
        below.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(1, title, below);
        words.setAlignment(Pos.CENTER_LEFT);
        var box = new HBox(10, mark, words);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Region line(boolean done) {
        var line = new Region();
        line.getStyleClass().add(done ? "gh-step-line-done" : "gh-step-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    Node node() {
        return strip;
    }
}
