package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.policy.diff.Consequence;
import dev.gatehouse.policy.diff.Direction;
import java.util.List;

/// Shows what releasing the draft would change.
public final class ShowConsequences implements DemoStep {
    @Override
    public String name() {
        return "consequences";
    }

    @Override
    public String title() {
        return "Review the consequences";
    }

    @Override
    public StepResult see(Scene scene) {
        var consequences = scene.workspace().releases().consequences();
        List<Consequence> policy = consequences.policy().orElse(List.of());
        return new Sight()
                .mustBe("from", 1L, consequences.from())
                .mustBe("to", 2L, consequences.to())
                .fact("changes", policy.stream().map(Consequence::sentence).toList())
                .mustHold(
                        policy.size() == 1 && policy.getFirst().direction() == Direction.STRICTER,
                        "exactly one change must be seen, and it makes the policy stricter")
                .mustBe("newKeys", 1, consequences.keys().size())
                .mustHold(consequences.releasable(), "nothing may stand in the way of a release")
                .result("from v" + consequences.from() + " to v" + consequences.to() + ": "
                        + String.join(
                                " ",
                                policy.stream()
                                        .map(each -> Words.of(each.direction()) + ": " + each.sentence())
                                        .toList())
                        + " " + Words.count(consequences.keys().size(), "new key"));
    }
}
