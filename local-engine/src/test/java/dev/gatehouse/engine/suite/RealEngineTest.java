package dev.gatehouse.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.json.RowReader;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.metrics.Gate;
import dev.gatehouse.engine.metrics.Gate.Standing;
import dev.gatehouse.engine.suite.SuiteListener.Next;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Settings;
import dev.gatehouse.policy.spi.SettingField;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The starter suite through the real engine with the shipped classifier.
class RealEngineTest {
    @Test
    void keepsWhatTheStarterSuiteAsksOfTheInjectionGuard() {
        // Given
        var rows = RowReader.read(Path.of("../samples/suites/starter.jsonl")).allRows().stream()
                .filter(row -> !RowResult.MASKABLE.contains(row.label()))
                .toList();
        var setup = SuiteSetup.of(policy());
        // When
        try (var engine = PolicyEngines.compile(setup.policy(), new InMemoryLedger(), Clock.systemUTC())) {
            var report = SuiteRunner.onAllCores(Clock.systemUTC())
                    .run(engine, setup, rows, progress -> Next.CONTINUE)
                    .orElseThrow();
            // Then
            assertThat(report.metrics().scores().rows()).isEqualTo(rows.size());
            for (var gate : List.of("recall>=0.8", "fpr<=0.05", "roc_auc>=0.95")) {
                assertThat(Gate.parse(gate).check(report.metrics()))
                        .satisfies(result -> assertThat(result.standing())
                                .as(gate + " is " + result.actual())
                                .isEqualTo(Standing.HELD));
            }
        }
    }

    /// The policy of the other tests with the real guard in place of its controls.
    private static PolicySet policy() {
        var words = WordEngine.policy();
        var kind = PolicyEngines.installedKinds().stream()
                .filter(each -> each.kind().equals("prompt-injection"))
                .findFirst()
                .orElseThrow();
        var values = new LinkedHashMap<String, SettingValue>();
        for (SettingField field : kind.fields()) {
            values.put(field.key(), field.standard());
        }
        var control =
                new Control("injection", kind.kind(), kind.section(), Mode.ENFORCE, OnError.DENY, new Settings(values));
        return new PolicySet(
                words.name(),
                words.environment(),
                words.upstreams(),
                words.models(),
                words.identity(),
                words.roles(),
                words.routes(),
                List.of(control));
    }
}
