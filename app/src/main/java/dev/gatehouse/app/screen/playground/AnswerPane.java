package dev.gatehouse.app.screen.playground;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Card;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Segments;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.form.MarkedText;
import dev.gatehouse.app.kit.state.EmptyState;
import dev.gatehouse.app.kit.state.ErrorState;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.screen.playground.trial.TrialSide;
import dev.gatehouse.app.spi.ClipboardPort;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.engine.Denial;
import dev.gatehouse.engine.exchange.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What comes back: the answer as the caller gets it, what the model was given, and what it took.
final class AnswerPane extends VBox {
    private final Texts texts;
    private final PlaygroundViewModel model;
    private final ClipboardPort clipboard;
    private final MarkedText text = new MarkedText("");
    private final VBox notes = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane body = new StackPane();
    private final Label masked = new Label("", Icons.small("fth-eye-off"));
    private final Button copy;
    private final VBox seen = new VBox(6);
    private final Card answerCard;
    private final Card seenCard;
    private final MeasuresPane measures;
    private List<String> names = List.of();
    private int shown;

    AnswerPane(PlaygroundViewModel model, ClipboardPort clipboard, Texts texts) {
        super(12);
        this.model = model;
        this.clipboard = clipboard;
        this.texts = texts;
        setMinWidth(300);
        text.setId("playground-answer");
        masked.getStyleClass().addAll("gh-small", "gh-done");
        copy = Buttons.small(Buttons.plain(texts.get("playground.copy"), "fth-copy", this::copyAnswer));
        scroll.setContent(new VBox(10, notes, text));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, masked, space, copy);
        foot.getStyleClass().add("playground-foot");
        body.getStyleClass().add("playground-answer");
        VBox.setVgrow(body, Priority.ALWAYS);
        answerCard = new Card(texts.get("playground.answer")).lined().flush(new VBox(body, foot));
        VBox.setVgrow(answerCard, Priority.ALWAYS);
        var seenScroll = new ScrollPane(seen);
        seenScroll.setFitToWidth(true);
        seenScroll.setPrefHeight(96);
        seenScroll.setMinHeight(56);
        seenCard = new Card(texts.get("playground.seen")).content(seenScroll);
        seenCard.setMinHeight(110);
        measures = new MeasuresPane(texts);
        getChildren().setAll(answerCard, seenCard, measures);
        model.sides().addListener((ListChangeListener<TrialSide>) change -> show());
        show();
    }

    private Optional<TrialSide> side() {
        var sides = model.sides();
        return sides.isEmpty() ? Optional.empty() : Optional.of(sides.get(Math.min(shown, sides.size() - 1)));
    }

    private void show() {
        showTabs();
        var side = side();
        measures.show(side);
        masked.setVisible(side.isPresent() && side.get().maskedSpans() > 0);
        masked.setText(Headline.spans(side.map(TrialSide::maskedSpans).orElse(0), texts));
        copy.setDisable(side.map(TrialSide::text).orElse("").isEmpty());
        answerCard.subtitle(side.map(this::phase).orElse(""));
        if (side.isEmpty()) {
            body(new EmptyState(
                    "fth-message-square",
                    texts.get("playground.answer.none"),
                    texts.get("playground.answer.none.why")));
            showSeen(List.of(), texts.get("playground.seen.none"), "");
            return;
        }
        showBody(side.get());
        showSeen(side.get());
    }

    private void showSeen(TrialSide side) {
        boolean reached = side.failure().isEmpty() || !side.text().isEmpty();
        var sent = reached ? side.sent() : List.<Message>of();
        String why = side.refusal().isPresent()
                ? texts.get("playground.seen.refused")
                : side.failure().isPresent() ? texts.get("playground.seen.failed") : texts.get("playground.seen.none");
        String subtitle = sent.isEmpty()
                ? ""
                : sent.equals(side.trial().messages())
                        ? texts.get("playground.seen.same")
                        : texts.get("playground.seen.masked");
        showSeen(sent, why, subtitle);
    }

    private String phase(TrialSide side) {
        return switch (side.phase()) {
            case WAITING -> texts.get("playground.phase.waiting");
            case DECIDING -> texts.get("playground.phase.deciding");
            case ANSWERING -> texts.get("playground.phase.answering");
            case DONE -> "";
            case STOPPED -> texts.get("playground.phase.stopped");
            case FAILED -> texts.get("playground.phase.failed");
        };
    }

    private void showTabs() {
        var now = model.sides().stream().map(TrialSide::name).toList();
        if (now.equals(names)) {
            return;
        }
        names = now;
        shown = 0;
        if (now.size() < 2) {
            answerCard.actions();
            return;
        }
        var tabs = new Segments<>(IntStream.range(0, now.size()).boxed().toList(), at -> now.get(at), 0).small();
        tabs.valueProperty().addListener((property, before, at) -> {
            shown = at;
            show();
        });
        answerCard.actions(tabs);
    }

    private void showBody(TrialSide side) {
        text.setText(side.text());
        notes.getChildren().clear();
        if (side.failure().isPresent()) {
            var failure = side.failure().get();
            body(new ErrorState(
                    texts.get("playground.failed"),
                    failure.sentence(),
                    failure.code(),
                    model::run,
                    () -> clipboard.copy(failure.code() + ": " + failure.sentence())));
            return;
        }
        side.refusal().ifPresent(refusal -> notes.getChildren().add(refused(refusal.denial(), side)));
        if (demonstration(side)) {
            notes.getChildren().add(new Note(Tone.NEUTRAL, texts.get("playground.demo")));
        }
        if (side.over() && side.refusal().isEmpty() && side.text().isEmpty()) {
            notes.getChildren().add(new Note(Tone.NEUTRAL, texts.get("playground.answer.empty")));
        }
        body(scroll);
    }

    private boolean demonstration(TrialSide side) {
        return !side.sent().isEmpty()
                && model.form().choices().get().targets(side.trial().under()).stream()
                        .anyMatch(one -> one.model().equals(side.trial().model())
                                && one.place().isEmpty());
    }

    private Node refused(Denial denial, TrialSide side) {
        var note = new Note(Tone.DANGER, denial.sentence());
        note.setId("playground-denial");
        var code = new Label(denial.code());
        code.getStyleClass().addAll("gh-mono", "gh-danger");
        var what = new Label(
                side.text().isEmpty()
                        ? texts.get("playground.refused.request")
                        : texts.get("playground.refused.answer"));
        what.getStyleClass().addAll("gh-caption", "gh-muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(6, note, code, what);
    }

    private void showSeen(List<Message> messages, String why, String subtitle) {
        seenCard.subtitle(subtitle);
        seen.getChildren().clear();
        if (messages.isEmpty()) {
            var label = new Label(why);
            label.getStyleClass().addAll("gh-small", "gh-muted");
            label.setWrapText(true);
            seen.getChildren().add(label);
        }
        for (var message : messages) {
            if (messages.size() > 1) {
                var author = new Label(message.author().name().toLowerCase(Locale.ROOT));
                author.getStyleClass().addAll("gh-caption", "gh-muted");
                seen.getChildren().add(author);
            }
            seen.getChildren().add(new MarkedText(message.text()));
        }
    }

    private void body(Node node) {
        if (!body.getChildren().equals(List.of(node))) {
            body.getChildren().setAll(node);
        }
    }

    private void copyAnswer() {
        side().ifPresent(side -> clipboard.copy(side.text()));
    }
}
