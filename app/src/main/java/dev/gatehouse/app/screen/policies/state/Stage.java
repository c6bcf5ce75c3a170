package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stations of a request on its way to a model and back, in the order in which it passes them.
public enum Stage {
    IDENTITY("fth-user-check", List.of("identity"), null),
    ROLES("fth-users", List.of("roles", "routes"), null),
    INPUT("fth-check-square", List.of("input"), Section.INPUT),
    GUARDS("fth-shield", List.of("guards"), Section.GUARDS),
    LIMITS("fth-clock", List.of("limits"), Section.LIMITS),
    UPSTREAM("fth-cpu", List.of("upstreams", "models"), null),
    OUTPUT("fth-message-square", List.of("output"), Section.OUTPUT);

    private final String icon;
    private final List<String> roots;
    private final Optional<Section> section;

    Stage(String icon, List<String> roots, @Nullable Section section) {
        this.icon = icon;
        this.roots = roots;
        this.section = Optional.ofNullable(section);
    }

    /// Its icon as an Ikonli literal.
    public String icon() {
        return icon;
    }

    /// The keys of a policy file that belong to it.
    public List<String> roots() {
        return roots;
    }

    /// The section whose controls run here; empty for stages without controls.
    public Optional<Section> section() {
        return section;
    }

    /// The word of this stage within addresses, such as `guards`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The stage that a path of the policy such as `guards[pii].action` belongs to.
    public static Optional<Stage> of(String path) {
        for (var stage : values()) {
            for (var root : stage.roots) {
                if (path.equals(root) || path.startsWith(root + "[") || path.startsWith(root + ".")) {
                    return Optional.of(stage);
                }
            }
        }
        return Optional.empty();
    }
}
