package dev.gatehouse.cli.demo.step;

import dev.gatehouse.cli.command.Words;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.edit.PolicyEdits;
import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.policy.source.Problem;

/// Changes the threshold of the injection guard: first to nonsense, which the check must find, then to a good value.
public final class ChangePolicy implements DemoStep {
    private static final String CONTROL = "injection";
    private static final String SETTING = "threshold";
    private static final double NONSENSE = 1.5;
    static final double WANTED = 0.4;

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public String title() {
        return "Change the policy and check it";
    }

    @Override
    public StepResult see(Scene scene) {
        var drafts = scene.workspace().drafts();
        var before = scene.policy().control(CONTROL).orElseThrow().settings().number(SETTING);
        var source = drafts.current().source();
        var found = drafts.check(with(source, NONSENSE)).problems().stream()
                .filter(Problem::isError)
                .findFirst();
        var draft = drafts.edit(with(source, WANTED), "Threshold " + before + " to " + WANTED);
        var after = draft.policy()
                .map(policy -> policy.control(CONTROL).orElseThrow().settings().number(SETTING));
        return new Sight()
                .mustHold(found.isPresent(), "a threshold of " + NONSENSE + " must be found")
                .fact("nonsenseFound", found.map(Problem::toString).orElse(""))
                .mustBe(
                        "errors",
                        0L,
                        draft.reading().problems().stream()
                                .filter(Problem::isError)
                                .count())
                .fact("before", before)
                .mustBe(SETTING, WANTED, after.orElse(Double.NaN))
                .result("threshold of the injection guard " + Words.decimal(before, 2) + " to "
                        + Words.decimal(WANTED, 2) + ", no errors; a threshold of " + NONSENSE + " is refused: "
                        + found.map(problem -> problem.code() + " at " + problem.file() + ":" + problem.line() + ":"
                                        + problem.column())
                                .orElse(""));
    }

    private static PolicySource with(PolicySource source, double threshold) {
        return PolicyEdits.setSetting(source, CONTROL, SETTING, SettingValue.Number.of(threshold));
    }
}
