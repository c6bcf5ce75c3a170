package dev.gatehouse.app.screen.policies.form;

import dev.gatehouse.app.kit.Tone;
import dev.gatehouse.app.kit.form.Field;
import dev.gatehouse.app.kit.state.Note;
import dev.gatehouse.app.screen.policies.field.ChipRow;
import dev.gatehouse.app.screen.policies.state.Editing;
import dev.gatehouse.app.screen.policies.state.Snapshot;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.PolicyEdits;
import dev.gatehouse.policy.spi.SettingField.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who may do what on a route: the matrix of roles and models, the roles that the route takes, and the grants.
final class AccessForm implements StageForm {
    private static final String ALL = "*";

    private final Texts texts = Texts.beside(AccessForm.class);
    private final Editing editing;
    private final AccessMatrix matrix = new AccessMatrix();
    private final VBox rest = new VBox();
    private final VBox body = new VBox();
    private List<Object> shape = List.of();

    AccessForm(Editing editing) {
        this.editing = editing;
        var top = new VBox(8, matrix);
        top.getStyleClass().add("gh-control");
        body.getChildren().setAll(top, rest);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public String subtitle() {
        return texts.get("form.access.subtitle");
    }

    @Override
    public void show(Snapshot snapshot, PolicySet policy, Optional<Route> route) {
        matrix.show(policy, route, snapshot);
        List<Object> now = List.of(policy.roles(), policy.models(), route);
        if (now.equals(shape)) {
            return;
        }
        shape = now;
        var parts = new ArrayList<Node>();
        route.ifPresent(each -> parts.add(routeRoles(each, policy)));
        policy.roles().forEach(role -> parts.add(role(role, policy)));
        var note = new VBox(new Note(Tone.ACCENT, texts.get("form.access.rest")));
        note.getStyleClass().add("gh-control");
        parts.add(note);
        rest.getChildren().setAll(parts);
    }

    private Node routeRoles(Route route, PolicySet policy) {
        var chips = new ChipRow(
                words -> editing.apply(
                        texts.get("form.did.routeRoles", route.id(), String.join(", ", words)),
                        source -> PolicyEdits.set(
                                source, "routes[" + route.id() + "].roles", new SettingValue.Texts(words))),
                0,
                words -> {});
        chips.options(policy.roles().stream()
                .map(role -> new Option(role.id(), role.id()))
                .toList());
        chips.show(route.roles());
        return control(
                title(texts.get("form.access.route", route.id())), new Field(texts.get("form.access.roles"), chips));
    }

    private Node role(Role role, PolicySet policy) {
        var parts = new ArrayList<Node>();
        parts.add(title(role.id()));
        if (!role.description().isEmpty()) {
            var words = new Label(role.description());
            words.getStyleClass().addAll("gh-small", "gh-muted");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            parts.add(words);
        }
        for (int i = 0; i < role.grants().size(); i++) {
            String path = "roles[" + role.id() + "].grants[" + i + "]";
            Grant grant = role.grants().get(i);
            parts.add(chips(
                    texts.get("form.access.models"),
                    Stream.concat(
                                    Stream.of(new Option(ALL, texts.get("form.access.all"))),
                                    policy.models().stream().map(Model::id).map(id -> new Option(id, id)))
                            .toList(),
                    grant.models(),
                    path + ".models",
                    role.id()));
            parts.add(chips(
                    texts.get("form.access.actions"),
                    Stream.of(Action.values())
                            .map(action -> new Option(action.word(), action.word()))
                            .toList(),
                    grant.actions().stream().map(Action::word).toList(),
                    path + ".actions",
                    role.id()));
        }
        return control(parts.toArray(Node[]::new));
    }

    private Node chips(String label, List<Option> options, List<String> chosen, String path, String role) {
        var problem = new javafx.beans.property.SimpleStringProperty("");
        var chips = new ChipRow(
                words -> editing.apply(
                        texts.get("form.did.grant", role, String.join(", ", words)),
                        source -> PolicyEdits.set(source, path, new SettingValue.Texts(words))),
                1,
                problem::set);
        chips.options(options);
        chips.show(chosen);
        return new Field(label, chips).error(problem);
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().add("gh-section");
        return title;
    }

    private static VBox control(Node... nodes) {
        var box = new VBox(8, nodes);
        box.getStyleClass().add("gh-control");
        return box;
    }
}
