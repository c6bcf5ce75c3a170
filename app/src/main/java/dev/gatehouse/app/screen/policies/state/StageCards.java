package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.app.kit.format.Durations;
import dev.gatehouse.app.text.Texts;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.kinds.ControlKinds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sums up each stage of a route's path in two lines.
public final class StageCards {
    private static final String APPLIES_TO = "applyTo";
    private static final String ANSWERS = "output";

    private final Texts texts = Texts.beside(StageCards.class);

    /// One card a stage, in order; all of them empty of words while the draft never was without errors.
    public List<StageCard> of(Snapshot snapshot, Optional<Route> route) {
        return Stream.of(Stage.values())
                .map(stage -> card(stage, snapshot, route))
                .toList();
    }

    /// The name of a stage.
    public String title(Stage stage) {
        return texts.get(
                switch (stage) {
                    case IDENTITY -> "state.identity";
                    case ROLES -> "state.roles";
                    case INPUT -> "state.input";
                    case GUARDS -> "state.guards";
                    case LIMITS -> "state.limits";
                    case UPSTREAM -> "state.upstream";
                    case OUTPUT -> "state.output";
                });
    }

    /// The controls of other sections that look at answers, too.
    public static List<Control> onAnswers(PolicySet policy) {
        return policy.controls().stream()
                .filter(control -> control.section() != Section.OUTPUT)
                .filter(control -> control.settings().values().get(APPLIES_TO) instanceof SettingValue.Texts(var words)
                        && words.contains(ANSWERS))
                .toList();
    }

    private StageCard card(Stage stage, Snapshot snapshot, Optional<Route> route) {
        var good = snapshot.good();
        if (good.isEmpty()) {
            return new StageCard(stage, title(stage), texts.get("state.unknown"), "", Optional.empty(), false);
        }
        var policy = good.get();
        boolean changed = snapshot.changed(stage);
        return switch (stage) {
            case IDENTITY -> identity(policy, changed);
            case ROLES -> roles(route, changed);
            case UPSTREAM -> upstream(policy, route, changed);
            case INPUT, GUARDS, LIMITS -> controls(stage, snapshot, changed);
            case OUTPUT -> output(policy, snapshot, changed);
        };
    }

    private StageCard identity(PolicySet policy, boolean changed) {
        var mode = policy.identity().mode();
        String second = texts.get(
                switch (mode) {
                    case ENFORCE -> "state.identity.enforce";
                    case MONITOR -> "state.identity.monitor";
                    case OFF -> "state.identity.off";
                });
        return new StageCard(
                Stage.IDENTITY,
                title(Stage.IDENTITY),
                texts.get(
                        "state.identity.keys", Durations.rough(policy.identity().maxKeyLifetime())),
                second,
                Optional.of(mode),
                changed);
    }

    private StageCard roles(Optional<Route> route, boolean changed) {
        var roles = route.map(Route::roles).orElse(List.of());
        return new StageCard(
                Stage.ROLES,
                title(Stage.ROLES),
                roles.isEmpty() ? texts.get("state.roles.none") : Brief.list(roles),
                texts.get("state.roles.deny"),
                Optional.of(Mode.ENFORCE),
                changed);
    }

    private StageCard upstream(PolicySet policy, Optional<Route> route, boolean changed) {
        var models = route.map(Route::models).orElse(List.of());
        String first = models.isEmpty() ? texts.get("state.upstream.none") : Brief.list(models);
        var upstreams = models.stream()
                .flatMap(model -> policy.model(model).stream())
                .map(model -> model.upstream())
                .distinct()
                .flatMap(id -> policy.upstream(id).stream())
                .toList();
        String second = switch (upstreams.size()) {
            case 0 -> texts.get("state.upstream.nowhere");
            case 1 ->
                texts.get(
                        "state.upstream.one",
                        upstreams.getFirst().url(),
                        Durations.rough(upstreams.getFirst().timeout()));
            default -> texts.get("state.upstream.many", upstreams.size());
        };
        return new StageCard(Stage.UPSTREAM, title(Stage.UPSTREAM), first, second, Optional.of(Mode.ENFORCE), changed);
    }

    private StageCard output(PolicySet policy, Snapshot snapshot, boolean changed) {
        var also = onAnswers(policy);
        if (!snapshot.controls(Section.OUTPUT).isEmpty() || also.isEmpty()) {
            return controls(Stage.OUTPUT, snapshot, changed);
        }
        var names =
                also.stream().map(each -> Brief.title(each, snapshot.kinds())).toList();
        return new StageCard(
                Stage.OUTPUT,
                title(Stage.OUTPUT),
                Brief.list(names),
                texts.get("state.output.also"),
                strictest(also),
                changed);
    }

    private StageCard controls(Stage stage, Snapshot snapshot, boolean changed) {
        var controls = stage.section().map(snapshot::controls).orElse(List.of());
        var kinds = snapshot.kinds();
        String first;
        String second;
        switch (controls.size()) {
            case 0 -> {
                first = texts.get("state.controls.none");
                second = texts.get("state.controls.none.rest");
            }
            case 1 -> {
                first = line(controls.getFirst(), kinds);
                second = texts.get(
                        switch (controls.getFirst().onError()) {
                            case DENY -> "state.controls.deny";
                            case ALLOW -> "state.controls.allow";
                        });
            }
            case 2 -> {
                first = line(controls.getFirst(), kinds);
                second = line(controls.getLast(), kinds);
            }
            default -> {
                var last = controls.getLast();
                first = line(last, kinds);
                second = Brief.list(controls.subList(0, controls.size() - 1).stream()
                        .map(each -> named(each, kinds))
                        .toList());
            }
        }
        return new StageCard(stage, title(stage), first, second, strictest(controls), changed);
    }

    private String line(Control control, ControlKinds kinds) {
        return marked(control, Brief.of(control, kinds));
    }

    private String named(Control control, ControlKinds kinds) {
        return marked(control, Brief.title(control, kinds));
    }

    /// Words about a control that does not act say so.
    private String marked(Control control, String words) {
        return switch (control.mode()) {
            case ENFORCE -> words;
            case MONITOR -> texts.get("state.controls.monitor", words);
            case OFF -> texts.get("state.controls.off", words);
        };
    }

    private static Optional<Mode> strictest(List<Control> controls) {
        return controls.stream().map(Control::mode).min(Comparator.naturalOrder());
    }
}
