package dev.gatehouse.app.screen.policies.scores;

import dev.gatehouse.app.spi.Progress;
import dev.gatehouse.app.suite.StarterSuite;
import dev.gatehouse.engine.PolicyEngines;
import dev.gatehouse.engine.ledger.InMemoryLedger;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.suite.RowResult;
import dev.gatehouse.engine.suite.SuiteListener;
import dev.gatehouse.engine.suite.SuiteReport;
import dev.gatehouse.engine.suite.SuiteRunner;
import dev.gatehouse.engine.suite.SuiteSetup;
import dev.gatehouse.policy.Action;
import dev.gatehouse.policy.Control;
import dev.gatehouse.policy.Credential;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Grant;
import dev.gatehouse.policy.Identity;
import dev.gatehouse.policy.Mode;
import dev.gatehouse.policy.Model;
import dev.gatehouse.policy.OnError;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.Price;
import dev.gatehouse.policy.Role;
import dev.gatehouse.policy.Route;
import dev.gatehouse.policy.SettingValue;
import dev.gatehouse.policy.Upstream;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.policy.spi.ControlKind;
import dev.gatehouse.policy.spi.SettingField;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Runs the starter suite through one guard alone, and remembers what came out for as long as the console runs. Any
/// thread; a run takes as long as its suite.
public final class Scoring {
    /// The key of the setting that a score is held against.
    static final String THRESHOLD = "threshold";

    private static final String ID = "suite";

    private final Map<String, SuiteScores> known = new ConcurrentHashMap<>();
    private final Clock clock;

    public Scoring(Clock clock) {
        this.clock = clock;
    }

    /// The field of a kind that is a threshold for scores from 0 to 1; empty for kinds that give no score.
    public static Optional<SettingField.Range> thresholdOf(ControlKind kind) {
        return kind.fields().stream()
                .filter(SettingField.Range.class::isInstance)
                .map(SettingField.Range.class::cast)
                .filter(range -> range.key().equals(THRESHOLD)
                        && range.min().signum() == 0
                        && range.max().compareTo(BigDecimal.ONE) == 0)
                .findFirst();
    }

    /// The scores under the settings of this control, where they are known; its threshold does not matter.
    public Optional<SuiteScores> find(Control control) {
        return Optional.ofNullable(known.get(PolicyJson.digest(alone(control))));
    }

    /// Scores every row that this kind of guard is for; empty when it was cancelled.
    ///
    public Optional<SuiteScores> run(Control control, Progress progress) {
        PolicySet policy = alone(control);
        String digest = PolicyJson.digest(policy);
        SuiteSetup setup = SuiteSetup.of(policy);
        List<LabelledRow> rows = rows();
        Optional<SuiteReport> report;
        try (var engine = PolicyEngines.compile(setup.policy(), new InMemoryLedger(), clock)) {
            report = SuiteRunner.onAllCores(clock).run(engine, setup, rows, heard -> {
                progress.at(heard.done(), heard.total());
                return progress.isCancelled() ? SuiteListener.Next.CANCEL : SuiteListener.Next.CONTINUE;
            });
        }
        var scores = report.map(done -> new SuiteScores(
                StarterSuite.NAME,
                done.results().stream().map(RowResult::observation).toList()));
        scores.ifPresent(found -> known.put(digest, found));
        return scores;
    }

    /// Personal data and secrets are for other guards: those rows would look like attacks that this one misses.
    private static List<LabelledRow> rows() {
        return StarterSuite.rows().stream()
                .filter(row -> !RowResult.MASKABLE.contains(row.label()))
                .toList();
    }

    /// A policy in which nothing runs but this control. Its threshold is always the same, so that the digest of the
    /// policy tells whether scores still hold.
    private static PolicySet alone(Control control) {
        var settings = control.settings().with(THRESHOLD, SettingValue.Number.of(1));
        var scored = new Control(control.id(), control.kind(), control.section(), Mode.MONITOR, OnError.DENY, settings);
        return new PolicySet(
                ID,
                Environment.DEV,
                List.of(new Upstream(ID, URI.create("demo:tiny"), new Credential.None(), Duration.ofMinutes(1))),
                List.of(new Model(ID, ID, ID, Price.FREE)),
                new Identity(Mode.ENFORCE, Duration.ofDays(1)),
                List.of(new Role(ID, "", List.of(new Grant(List.of(ID), List.of(Action.INFER))))),
                List.of(new Route(ID, "/v1/chat/completions", List.of(ID), List.of(ID))),
                List.of(scored));
    }
}
