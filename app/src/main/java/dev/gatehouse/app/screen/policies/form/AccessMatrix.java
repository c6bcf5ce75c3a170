package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.kit.Buttons;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What each role may do with each model on a route, decided as the gateway decides it. Cells that differ from the
/// release have an amber outline.
final class AccessMatrix extends GridPane {
    private final Texts texts = Texts.beside(AccessMatrix.class);

    AccessMatrix() {
        setHgap(6);
        setVgap(6);
    }

    void show(PolicySet policy, Optional<Route> route, Snapshot snapshot) {
        getChildren().clear();
        getColumnConstraints().clear();
        var models = route.map(Route::models).orElse(List.of());
        var first = new ColumnConstraints();
        first.setMinWidth(72);
        getColumnConstraints().add(first);
        add(head(texts.get("form.access.role")), 0, 0);
        for (int i = 0; i < models.size(); i++) {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
            add(head(models.get(i)), i + 1, 0);
        }
        for (int row = 0; row < policy.roles().size(); row++) {
            String role = policy.roles().get(row).id();
            var name = new Label(role);
            name.getStyleClass().addAll("gh-medium", "gh-strong");
            add(name, 0, row + 1);
            for (int i = 0; i < models.size(); i++) {
                add(cell(role, models.get(i), policy, route, snapshot), i + 1, row + 1);
            }
        }
    }

    private Label cell(String role, String model, PolicySet policy, Optional<Route> route, Snapshot snapshot) {
        String words = allowed(policy, route.map(Route::path).orElse(""), role, model);
        var cell = new Label(words.isEmpty() ? texts.get("form.access.nothing") : words);
        cell.getStyleClass().addAll("gh-matrix-cell", words.isEmpty() ? "gh-muted" : "gh-strong");
        cell.setMaxWidth(Double.MAX_VALUE);
        snapshot.released().ifPresent(release -> {
            String before = allowed(release.policy(), route.map(Route::path).orElse(""), role, model);
            if (!before.equals(words)) {
                cell.getStyleClass().add("gh-changed");
                Buttons.tip(
                        cell,
                        texts.get(
                                "form.access.before",
                                release.name(),
                                before.isEmpty() ? texts.get("form.access.nothing") : before));
            }
        });
        return cell;
    }

    private static String allowed(PolicySet policy, String path, String role, String model) {
        var route = policy.routeFor(path);
        boolean open = route.isPresent()
                && route.get().models().contains(model)
                && route.get().roles().contains(role);
        return Stream.of(Action.values())
                .filter(action -> open
                        && policy.role(role)
                                .filter(each -> each.may(model, action))
                                .isPresent())
                .map(Action::word)
                .collect(Collectors.joining(", "));
    }

    private static Label head(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("gh-caption", "gh-muted");
        return label;
    }
}
