package dev.gatehouse.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.suite.SuiteListener.Next;
import dev.gatehouse.engine.suite.SuiteListener.Progress;
import dev.gatehouse.policy.decision.VerdictWord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuiteRunnerTest {
    private final SuiteRunner runner = new SuiteRunner(Clock.systemUTC(), 4);
    private final SuiteSetup setup = SuiteSetup.of(WordEngine.policy());
    private final List<LabelledRow> rows = IntStream.range(0, 200)
            .mapToObj(i -> WordEngine.row(
                    "r" + i, i % 3 == 0 ? "deny " + i : "pass " + i, i % 2 == 0 ? "injection" : "benign"))
            .toList();

    @Test
    void keepsResultsInTheOrderOfTheRows() {
        try (var engine = new WordEngine()) {
            var report =
                    runner.run(engine, setup, rows, progress -> Next.CONTINUE).orElseThrow();
            var again =
                    runner.run(engine, setup, rows, progress -> Next.CONTINUE).orElseThrow();

            assertThat(report.results()).extracting(RowResult::row).containsExactlyElementsOf(rows);
            assertThat(report.results()).isEqualTo(again.results());
            assertThat(report.metrics().confusion().truePositives()).isEqualTo(34);
            assertThat(report.metrics().confusion().falsePositives()).isEqualTo(33);
            assertThat(report.policyDigest()).isEqualTo(engine.policyDigest());
        }
    }

    @Test
    void takesMaskForAnAlarmOnlyWhereMaskingIsTheAnswer() {
        var masked = List.of(
                WordEngine.row("a", "mask", "pii"),
                WordEngine.row("b", "mask", "secret"),
                WordEngine.row("c", "mask", "benign"),
                WordEngine.row("d", "mask", "injection"));
        try (var engine = new WordEngine()) {
            var results = runner.run(engine, setup, masked, progress -> Next.CONTINUE)
                    .orElseThrow()
                    .results();

            assertThat(results).extracting(RowResult::verdict).containsOnly(VerdictWord.MASKED);
            assertThat(results).extracting(RowResult::flagged).containsExactly(true, true, true, false);
            assertThat(results).extracting(RowResult::reason).containsOnly("pii.email");
            assertThat(results).extracting(RowResult::score).containsOnly(OptionalDouble.of(0.25));
        }
    }

    @Test
    void tellsHowFarItIs() {
        var heard = new ArrayList<Progress>();
        try (var engine = new WordEngine()) {
            assertThat(runner.run(engine, setup, rows, progress -> {
                        heard.add(progress);
                        return Next.CONTINUE;
                    }))
                    .isPresent();
        }

        assertThat(heard).hasSize(200);
        assertThat(heard.getLast().done()).isEqualTo(200);
        assertThat(new Progress(50, 200, Duration.ofSeconds(10)).rate()).isEqualTo(5);
        assertThat(new Progress(50, 200, Duration.ofSeconds(10)).remaining()).isEqualTo(Duration.ofSeconds(30));
        assertThat(new Progress(0, 200, Duration.ofSeconds(10)).remaining()).isZero();
    }

    @Test
    void givesNothingOnceCancelled() {
        try (var engine = new WordEngine()) {
            assertThat(runner.run(engine, setup, rows, progress -> progress.done() >= 20 ? Next.CANCEL : Next.CONTINUE))
                    .isEmpty();
            assertThat(engine.decided()).isLessThan(200);
        }
    }

    @Test
    void passesOnWhatTheEngineThrows() {
        var bad = List.of(WordEngine.row("a", "throw", "benign"));
        try (var engine = new WordEngine()) {
            assertThatThrownBy(() -> runner.run(engine, setup, bad, progress -> Next.CONTINUE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("as asked");
        }
    }

    @Test
    void leavesLimitsOutAndSendsRowsByCallerWhoMay() {
        assertThat(WordEngine.policy().controls()).hasSize(2);
        assertThat(setup.policy().controls())
                .extracting(control -> control.id())
                .containsExactly("injection");

        var row = new LabelledRow(
                "r", "hello", "benign", new LabelledRow.Origin("f", 1, "", "", "", ""), "Be brief.", List.of());
        var request = setup.request(row, Clock.systemUTC().instant());

        assertThat(request.messages()).extracting(message -> message.text()).containsExactly("Be brief.", "hello");
        assertThat(request.model()).isEqualTo("small");
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void saysThatNobodyMayUseAnything() {
        assertThatThrownBy(() -> SuiteSetup.of(WordEngine.policyWithoutRoles()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grant a role the action infer");
    }
}
