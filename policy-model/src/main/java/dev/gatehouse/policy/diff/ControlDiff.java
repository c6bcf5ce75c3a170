package dev.gatehouse.policy.diff;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.spi.SettingField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares the controls of two policies by id.
final class ControlDiff {
    private final ControlKinds kinds;
    private final List<Consequence> found = new ArrayList<>();

    ControlDiff(ControlKinds kinds) {
        this.kinds = kinds;
    }

    List<Consequence> between(List<Control> before, List<Control> after) {
        for (var id : PolicyDiff.ids(before, after, Control::id)) {
            var then = find(before, id);
            var now = find(after, id);
            if (then.isPresent()
                    && now.isPresent()
                    && then.get().kind().equals(now.get().kind())) {
                changed(then.get(), now.get());
            } else {
                then.ifPresent(this::removed);
                now.ifPresent(this::added);
            }
        }
        return found;
    }

    private void removed(Control control) {
        add(
                control.mode() == Mode.ENFORCE ? Direction.WEAKER : Direction.NEUTRAL,
                path(control),
                "The control " + control.id() + " (" + title(control) + ", mode "
                        + control.mode().word() + ") is gone.");
    }

    private void added(Control control) {
        add(
                control.mode() == Mode.ENFORCE ? Direction.STRICTER : Direction.NEUTRAL,
                path(control),
                "The control " + control.id() + " (" + title(control) + ") is new, in mode "
                        + control.mode().word() + ".");
    }

    private void changed(Control before, Control after) {
        if (before.mode() != after.mode()) {
            add(
                    mode(before.mode(), after.mode()),
                    path(after) + ".mode",
                    "The control " + after.id() + " " + does(after.mode()) + " (mode "
                            + before.mode().word() + " to " + after.mode().word() + ").");
        }
        boolean acts = before.mode() == Mode.ENFORCE && after.mode() == Mode.ENFORCE;
        if (before.onError() != after.onError()) {
            var direction = after.onError() == OnError.ALLOW ? Direction.WEAKER : Direction.STRICTER;
            add(
                    acts ? direction : Direction.NEUTRAL,
                    path(after) + ".onError",
                    "When the control " + after.id() + " fails, requests "
                            + (after.onError() == OnError.ALLOW ? "now pass." : "are now refused."));
        }
        var settings = new SettingDiff(
                "The control " + after.id(),
                acts ? "" : " It does not act in mode " + after.mode().word() + ".");
        for (var key : PolicyDiff.ids(
                List.copyOf(before.settings().values().keySet()),
                List.copyOf(after.settings().values().keySet()),
                String::toString)) {
            var then = Optional.ofNullable(before.settings().values().get(key));
            var now = Optional.ofNullable(after.settings().values().get(key));
            if (!then.equals(now)) {
                settings.changes(field(after, key), key, then, now)
                        .forEach(change -> add(
                                acts ? change.direction() : Direction.NEUTRAL,
                                path(after) + "." + key,
                                change.sentence()));
            }
        }
    }

    private static Direction mode(Mode before, Mode after) {
        if (after == Mode.ENFORCE) {
            return Direction.STRICTER;
        }
        return before == Mode.ENFORCE ? Direction.WEAKER : Direction.NEUTRAL;
    }

    private static String does(Mode mode) {
        return switch (mode) {
            case ENFORCE -> "now acts on what it finds";
            case MONITOR -> "now only records what it finds";
            case OFF -> "no longer runs";
        };
    }

    private Optional<SettingField> field(Control control, String key) {
        return kinds.find(control.kind())
                .flatMap(kind -> kind.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst());
    }

    private String title(Control control) {
        return kinds.find(control.kind()).map(kind -> kind.title()).orElse(control.kind());
    }

    private static Optional<Control> find(List<Control> controls, String id) {
        return controls.stream().filter(control -> control.id().equals(id)).findFirst();
    }

    private static String path(Control control) {
        return control.section().word() + "[" + control.id() + "]";
    }

    private void add(Direction direction, String path, String sentence) {
        found.add(new Consequence(direction, Evidence.COMPILED, path, sentence));
    }
}
