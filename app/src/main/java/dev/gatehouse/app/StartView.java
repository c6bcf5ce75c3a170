package dev.gatehouse.app;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.session.StartFailure;
import dev.gatehouse.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What the window shows before there is a console: that the workspace opens, or why it does not.
final class StartView extends StackPane {
    private final Texts texts = Texts.beside(StartView.class);

    StartView() {
        getStyleClass().add("gh-shell");
        setId("start");
    }

    /// The workspace opens.
    void opening(String place) {
        var title = new Label(texts.get("app.opening"));
        title.getStyleClass().add("gh-title");
        var where = new Label(place);
        where.getStyleClass().addAll("gh-mono", "gh-muted");
        var bar = new ProgressBar();
        bar.setPrefWidth(240);
        show(List.of(title, where, bar));
    }

    /// It cannot be opened.
    ///
    /// @param again tries once more as before
    /// @param remedy tries once more after doing what the failure offers
    /// @param quit ends the console
    void failed(StartFailure failure, Runnable again, Runnable remedy, Runnable copy, Runnable quit) {
        var title = new Label(texts.get("app.failed"));
        title.getStyleClass().add("gh-title");
        var sentence = new Label(failure.sentence());
        sentence.setId("start-failure");
        sentence.setWrapText(true);
        sentence.setMaxWidth(560);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setMinHeight(USE_PREF_SIZE);
        var nothingLost = new Label(texts.get("app.failed.kept"));
        nothingLost.getStyleClass().addAll("gh-small", "gh-muted");
        var steps = new ArrayList<Node>();
        steps.add(Buttons.plain(texts.get("app.quit"), "fth-x", quit));
        steps.add(Buttons.plain(texts.get("app.copy"), "fth-copy", copy));
        switch (failure.remedy()) {
            case NONE -> {}
            case OTHER_PORTS -> steps.add(Buttons.plain(texts.get("app.ports"), "fth-shuffle", remedy));
            case SET_ASIDE -> steps.add(Buttons.destroy(texts.get("app.aside"), "fth-archive", remedy));
        }
        steps.add(Buttons.local(texts.get("app.again"), "fth-refresh-cw", again));
        var buttons = new HBox(8);
        buttons.getChildren().setAll(steps);
        buttons.setAlignment(Pos.CENTER);
        VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
        var code = new Label(failure.code());
        code.getStyleClass().addAll("gh-mono", "gh-caption", "gh-muted");
        show(List.of(Tone.DANGER.on(Icons.large("fth-alert-triangle")), title, sentence, nothingLost, buttons, code));
    }

    private void show(List<Node> lines) {
        var box = new VBox(12);
        box.getChildren().setAll(lines);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(box);
    }
}
