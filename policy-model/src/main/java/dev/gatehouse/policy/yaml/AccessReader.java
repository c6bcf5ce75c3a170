package dev.gatehouse.policy.yaml;

import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.source.Place;
import dev.gatehouse.policy.source.ProblemCode;
import dev.gatehouse.policy.yaml.tree.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads roles with their grants, and routes.
final class AccessReader {
    /// Every model of the policy.
    static final String ALL = "*";

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    private final Entries entries;
    private final Values values;
    private final Map<String, Place> paths = new HashMap<>();

    AccessReader(Entries entries) {
        this.entries = entries;
        this.values = entries.values();
    }

    List<Role> roles() {
        entries.root().need("roles", "[{id: app, grants: [{models: [demo-tiny], actions: [infer]}]}]");
        return entries.read("roles", "roles", "a role", fields -> {
            var id = entries.id(fields);
            var description = fields.findScalar("description")
                    .flatMap(scalar -> values.text(scalar, fields.path("description")))
                    .orElse("");
            var grants = new ArrayList<Grant>();
            fields.findItems("grants").ifPresent(items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    var path = fields.path("grants") + "[" + i + "]";
                    entries.findings().place(path, items.items().get(i).span());
                    fields.asMap(items.items().get(i), path, "a grant")
                            .flatMap(this::grant)
                            .ifPresent(grants::add);
                }
            });
            return id.map(name -> new Role(name, description, grants));
        });
    }

    private Optional<Grant> grant(Fields fields) {
        var known = entries.ids("models");
        known.add(ALL);
        var models = fields.needScalars("models", "[demo-tiny]")
                .filter(scalars -> notEmpty(scalars, fields, "models", "\"*\" for every model"))
                .map(scalars ->
                        entries.references(scalars, fields.path("models"), known, ProblemCode.UNKNOWN_MODEL, "model"));
        var actions = fields.needScalars("actions", "[infer, stream]")
                .filter(scalars -> notEmpty(scalars, fields, "actions", "infer"))
                .map(scalars -> actions(scalars, fields.path("actions")));
        fields.close();
        return models.flatMap(names -> actions.filter(words -> !words.isEmpty()).map(words -> new Grant(names, words)));
    }

    private List<Action> actions(List<Scalar> scalars, String path) {
        var seen = new LinkedHashSet<String>();
        var actions = new LinkedHashSet<Action>();
        for (int i = 0; i < scalars.size(); i++) {
            var itemPath = path + "[" + i + "]";
            values.word(scalars.get(i), itemPath, Action.values(), Action::word).ifPresent(actions::add);
            entries.once(seen, scalars.get(i), itemPath);
        }
        return List.copyOf(actions);
    }

    private boolean notEmpty(List<Scalar> scalars, Fields fields, String key, String example) {
        // A list whose entries were all misshapen has been reported already.
        if (scalars.isEmpty()
                && entries.findings()
                        .placeOf(fields.path(key) + "[0]", Place.startOf(""))
                        .file()
                        .isEmpty()) {
            entries.findings()
                    .add(
                            ProblemCode.EMPTY_VALUE,
                            entries.findings()
                                    .placeOf(fields.path(key), fields.span().place()),
                            fields.path(key),
                            "This list is empty.",
                            "Name at least one, such as " + example + ".");
        }
        return !scalars.isEmpty();
    }

    List<Route> routes() {
        entries.root().need("routes", "[{id: chat, path: /v1/chat/completions, models: [demo-tiny], roles: [app]}]");
        var models = entries.ids("models");
        var roles = entries.ids("roles");
        return entries.read("routes", "routes", "a route", fields -> {
            var id = entries.id(fields);
            var path = fields.needScalar("path", "/v1/chat/completions").filter(scalar -> isPath(scalar, fields));
            var modelIds = fields.needScalars("models", "[demo-tiny]")
                    .filter(scalars -> notEmpty(scalars, fields, "models", "a model id"))
                    .map(scalars -> entries.references(
                            scalars, fields.path("models"), models, ProblemCode.UNKNOWN_MODEL, "model"));
            var roleIds = fields.needScalars("roles", "[app]")
                    .map(scalars ->
                            entries.references(scalars, fields.path("roles"), roles, ProblemCode.UNKNOWN_ROLE, "role"));
            return id.isPresent() && path.isPresent() && modelIds.isPresent() && roleIds.isPresent()
                    ? Optional.of(new Route(id.get(), path.get().text(), modelIds.get(), roleIds.get()))
                    : Optional.empty();
        });
    }

    private boolean isPath(Scalar scalar, Fields fields) {
        var path = fields.path("path");
        if (scalar.text().length() > 256 || !PATH.matcher(scalar.text()).matches()) {
            entries.findings()
                    .add(
                            ProblemCode.BAD_PATH,
                            scalar.span(),
                            path,
                            Findings.quote(scalar.text()) + " is not a path.",
                            "Write a path such as /v1/chat/completions: parts of letters, digits, '-', '_', '.' or"
                                    + " '~', each after a '/'.");
            return false;
        }
        var first = paths.putIfAbsent(scalar.text(), scalar.span().place());
        if (first != null) {
            entries.findings()
                    .add(
                            ProblemCode.DUPLICATE_PATH,
                            scalar.span(),
                            path,
                            "The path " + scalar.text() + " is already served by the route in " + first.file()
                                    + ", line " + first.line() + ".",
                            "Join the two routes, or change one of the paths.");
            return false;
        }
        return true;
    }
}
