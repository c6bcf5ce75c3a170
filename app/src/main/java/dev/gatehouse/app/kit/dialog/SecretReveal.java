package dev.gatehouse.app.kit.dialog;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.state.Note;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows a secret once. After Copy the clipboard is emptied again when its time is over, and it is emptied at once when
/// the
/// dialog goes.
public final class SecretReveal {
    private static final int SECONDS = 60;

    private final String secret;
    private final Consumer<String> clear;
    private final Label state = new Label();
    private final ProgressBar left = new ProgressBar(1);
    private final Timeline countdown = new Timeline();
    private int seconds = SECONDS;

    private SecretReveal(String secret, Consumer<String> clear) {
        this.secret = secret;
        this.clear = clear;
    }

    /// Opens the dialog.
    ///
    /// @param warning that it is shown only now
    /// @param secret what is shown; the caller wipes its copy after this call
    /// @param facts what belongs to it
    /// @param copy puts text on the clipboard
    /// @param clear empties the clipboard if it holds that text
    /// @param done called when the person has stored it
    public static void show(
            Node owner,
            String title,
            String warning,
            char[] secret,
            Node facts,
            Consumer<String> copy,
            Consumer<String> clear,
            Runnable done) {
        var host = OverlayHost.of(owner);
        var reveal = new SecretReveal(new String(secret), clear);
        var field = new TextField(reveal.secret);
        field.setEditable(false);
        field.getStyleClass().add("gh-secret");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copying = Buttons.large(Buttons.local("Copy", "fth-copy", () -> {
            copy.accept(reveal.secret);
            reveal.start();
        }));
        var stored = new CheckBox("I have stored it in a safe place");
        var finish = new Button("Done");
        finish.getStyleClass().add("success");
        finish.disableProperty().bind(stored.selectedProperty().not());
        finish.setOnAction(event -> {
            host.close();
            done.run();
        });
        reveal.state.getStyleClass().addAll("gh-caption", "gh-muted");
        reveal.left.setVisible(false);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, reveal.state, space, reveal.left);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var body = new VBox(
                new Note(Tone.WARNING, warning), new VBox(6, new HBox(8, field, copying), line), facts, stored);
        host.open(Dialogs.frame(title, body, host, finish), -1, copying, reveal::stop);
    }

    private void start() {
        seconds = SECONDS;
        left.setVisible(true);
        tell();
        countdown.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), event -> {
            seconds--;
            if (seconds <= 0) {
                stop();
                state.setText("The clipboard was cleared.");
                left.setVisible(false);
            } else {
                tell();
            }
        }));
        countdown.setCycleCount(Timeline.INDEFINITE);
        countdown.playFromStart();
    }

    private void tell() {
        state.setText("Copied. The clipboard is cleared in " + seconds + " s.");
        left.setProgress((double) seconds / SECONDS);
    }

    private void stop() {
        countdown.stop();
        clear.accept(secret);
    }
}
