package dev.gatehouse.app.screen.policies;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Route;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above: the route, what is known about it, undo and redo, comparing and testing.
final class Toolbar extends HBox {
    private final Texts texts = Texts.beside(Toolbar.class);
    private final PoliciesViewModel model;
    private final ComboBox<Route> routes = new ComboBox<>();
    private final Label facts = new Label("", Tone.NEUTRAL.on(Icons.small("fth-users")));
    private final Button undo;
    private final Button redo;
    private final Button compare;
    private boolean showing;

    /// @param canTest whether there is a playground
    Toolbar(PoliciesViewModel model, boolean canTest, Runnable onCompare, Runnable onTest) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(28);
        routes.setId("routes");
        routes.setAccessibleText(texts.get("policies.route"));
        routes.setPrefWidth(320);
        routes.setMinWidth(200);
        routes.setCellFactory(list -> new RouteCell());
        routes.setButtonCell(new RouteCell());
        routes.setOnAction(event -> {
            if (!showing && routes.getValue() != null) {
                model.chooseRoute(routes.getValue().id());
            }
        });
        facts.getStyleClass().addAll("gh-small", "gh-muted");
        facts.setGraphicTextGap(7);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        undo = Buttons.icon("fth-rotate-ccw", texts.get("policies.undo"), "Ctrl Z", model::undo);
        undo.setId("undo");
        redo = Buttons.icon("fth-rotate-cw", texts.get("policies.redo"), "Ctrl Shift Z", model::redo);
        redo.setId("redo");
        compare = Buttons.plain(texts.get("policies.compare"), "fth-columns", onCompare);
        compare.setId("compare");
        var test = Buttons.plain(texts.get("policies.test"), "fth-play", onTest);
        test.setId("test");
        test.setVisible(canTest);
        test.setManaged(canTest);
        var rule = new Region();
        rule.getStyleClass().add("gh-rule-upright");
        rule.setMaxHeight(20);
        getChildren().setAll(routes, facts, space, undo, redo, rule, compare, test);
    }

    /// Shows the state of the draft.
    void show() {
        showing = true;
        if (!routes.getItems().equals(model.routes())) {
            routes.getItems().setAll(model.routes());
        }
        routes.setValue(model.chosenRoute().orElse(null));
        routes.setDisable(model.routes().isEmpty());
        showing = false;
        facts.setText(model.chosenRoute().map(this::facts).orElse(""));
        facts.setVisible(model.chosenRoute().isPresent());
        var view = model.snapshot().get().map(now -> now.view());
        name(undo, "policies.undo", "policies.undo.what", view.flatMap(now -> now.undo()), "Ctrl Z");
        name(redo, "policies.redo", "policies.redo.what", view.flatMap(now -> now.redo()), "Ctrl Shift Z");
        var release = model.snapshot().get().flatMap(now -> now.released());
        compare.setText(release.map(each -> texts.get("policies.compare.with", each.name()))
                .orElse(texts.get("policies.compare")));
        compare.setDisable(release.isEmpty());
    }

    private void name(Button button, String plain, String with, Optional<String> what, String keys) {
        String name = what.map(words -> texts.get(with, words)).orElse(texts.get(plain));
        button.setDisable(what.isEmpty());
        button.setAccessibleText(name);
        Buttons.tip(button, name + "  " + keys);
    }

    private String facts(Route route) {
        String roles = route.roles().size() == 1
                ? texts.get("policies.role")
                : texts.get("policies.roles", route.roles().size());
        String models = route.models().size() == 1
                ? texts.get("policies.model")
                : texts.get("policies.models", route.models().size());
        return roles + " · " + models;
    }

    /// A route's id and path.
    private static final class RouteCell extends ListCell<Route> {
        @Override
        protected void updateItem(Route route, boolean empty) {
            super.updateItem(route, empty);
            if (empty || route == null) {
                setText("");
                setGraphic(null);
                return;
            }
            var id = new Label(route.id(), Tone.NEUTRAL.on(Icons.small("fth-git-branch")));
            id.setGraphicTextGap(7);
            id.getStyleClass().addAll("gh-bold", "gh-strong");
            id.setMinWidth(USE_PREF_SIZE);
            var path = new Label("POST " + route.path());
            path.getStyleClass().addAll("gh-mono", "gh-muted");
            var line = new HBox(8, id, path);
            line.setAlignment(Pos.CENTER_LEFT);
            setText("");
            setGraphic(line);
        }
    }
}
