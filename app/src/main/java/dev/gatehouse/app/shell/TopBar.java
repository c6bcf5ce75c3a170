package dev.gatehouse.app.shell;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The bar above the page: breadcrumb over title, the way into the palette, and the draft pill.
final class TopBar extends StackPane {
    private final ShellViewModel model;
    private final Label crumbs = new Label();
    private final Label title = new Label();
    private String screen = "";
    private String headline = "";

    TopBar(ShellViewModel model, Texts texts, Runnable openPalette) {
        this.model = model;
        getStyleClass().add("gh-topbar");
        crumbs.getStyleClass().addAll("gh-caption", "gh-muted");
        title.getStyleClass().add("gh-title");
        title.setId("screen-title");
        var names = new VBox(crumbs, title);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMaxWidth(360);
        setAlignment(names, Pos.CENTER_LEFT);
        var search = search(texts, openPalette);
        setAlignment(search, Pos.CENTER);
        var pill = pill(texts);
        setAlignment(pill, Pos.CENTER_RIGHT);
        getChildren().setAll(names, search, pill);
        model.status().subscribe(now -> refresh());
    }

    /// Shows where the console is.
    void show(String newScreen, String newHeadline) {
        screen = newScreen;
        headline = newHeadline;
        refresh();
    }

    private void refresh() {
        var status = model.status().get();
        var above = headline.isEmpty() ? Stream.<String>of() : Stream.of(screen);
        crumbs.setText(
                Stream.concat(List.of(status.workspace(), status.environment().name()).stream(), above)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("  /  ")));
        title.setText(headline.isEmpty() ? screen : headline);
    }

    private static Button search(Texts texts, Runnable openPalette) {
        var words = new Label(texts.get("shell.search"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(
                8,
                Tone.NEUTRAL.on(Icons.of("fth-search")),
                words,
                space,
                Buttons.keyCap(texts.get("shell.search.keys")));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(318);
        var button = new Button("", line);
        button.getStyleClass().add("gh-search");
        button.setId("search");
        button.setAccessibleText(texts.get("shell.search"));
        button.setOnAction(event -> openPalette.run());
        return button;
    }

    private HBox pill(Texts texts) {
        var dot = new Region();
        dot.getStyleClass().add("gh-dot");
        var words = new Label();
        words.textProperty().bind(model.draft());
        words.setMinWidth(USE_PREF_SIZE);
        var pill = new HBox(dot, words);
        if (model.knows("releases")) {
            var review = new Button(texts.get("shell.review"));
            review.getStyleClass().add("success");
            review.setId("review-and-release");
            review.setMinWidth(USE_PREF_SIZE);
            review.setOnAction(event -> model.open("releases"));
            pill.getChildren().add(review);
        } else {
            pill.getStyleClass().add("gh-bare");
        }
        pill.getStyleClass().add("gh-pill");
        pill.setId("draft-pill");
        pill.setMaxWidth(USE_PREF_SIZE);
        pill.visibleProperty().bind(model.draft().isNotEmpty());
        return pill;
    }
}
