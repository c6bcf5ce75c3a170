package dev.gatehouse.app.screen.policies.state;

import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Section;
import dev.gatehouse.policy.kinds.ControlKinds;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;
import dev.gatehouse.policy.source.Severity;
import dev.gatehouse.workbench.drafts.DraftView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The draft at one moment, beside the newest release. Immutable.
///
/// @param view the draft with its undo, redo and differences
/// @param good what the draft said when its text had no error last; empty when it never was so
/// @param released the newest release; empty before the first
/// @param kinds what can stand in a policy
public record Snapshot(DraftView view, Optional<PolicySet> good, Optional<Released> released, ControlKinds kinds) {
    public PolicySource source() {
        return view.draft().source();
    }

    public List<Problem> problems() {
        return view.draft().reading().problems();
    }

    /// How many problems are as bad as this.
    public long count(Severity severity) {
        return problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /// Whether the text has errors, so that forms show an older state.
    public boolean broken() {
        return view.draft().policy().isEmpty();
    }

    /// The first error at `path` or inside it, in words; empty for none.
    public String errorAt(String path) {
        return problems().stream()
                .filter(Problem::isError)
                .filter(problem -> problem.path().equals(path) || problem.path().startsWith(path + "["))
                .map(problem -> problem.sentence() + (problem.fix().isEmpty() ? "" : " " + problem.fix()))
                .findFirst()
                .orElse("");
    }

    /// The lines of `file` that changed since the release; none where its text is not known.
    public Set<Integer> changedLines(String file) {
        return released.flatMap(Released::source)
                .map(before -> Lines.changed(before, source(), file))
                .orElse(Set.of());
    }

    /// The controls of a section, as the draft's last good state has them.
    public List<Control> controls(Section section) {
        return good.map(policy -> in(policy, section)).orElse(List.of());
    }

    /// The control of that id in the release.
    public Optional<Control> releasedControl(String id) {
        return released.flatMap(release -> release.policy().control(id));
    }

    /// Whether what belongs to a stage differs from the release; false before the first release.
    public boolean changed(Stage stage) {
        return good.isPresent()
                && released.isPresent()
                && differs(stage, good.get(), released.get().policy());
    }

    private static boolean differs(Stage stage, PolicySet now, PolicySet then) {
        return switch (stage) {
            case IDENTITY -> !now.identity().equals(then.identity());
            case ROLES -> !now.roles().equals(then.roles()) || !now.routes().equals(then.routes());
            case UPSTREAM ->
                !now.upstreams().equals(then.upstreams()) || !now.models().equals(then.models());
            case INPUT -> !in(now, Section.INPUT).equals(in(then, Section.INPUT));
            case GUARDS -> !in(now, Section.GUARDS).equals(in(then, Section.GUARDS));
            case LIMITS -> !in(now, Section.LIMITS).equals(in(then, Section.LIMITS));
            case OUTPUT -> !in(now, Section.OUTPUT).equals(in(then, Section.OUTPUT));
        };
    }

    private static List<Control> in(PolicySet policy, Section section) {
        return policy.controls().stream()
                .filter(control -> control.section() == section)
                .toList();
    }
}
