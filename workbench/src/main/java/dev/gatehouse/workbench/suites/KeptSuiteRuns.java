package dev.gatehouse.workbench.suites;

import dev.gatehouse.engine.PolicyEngine;
import dev.gatehouse.engine.json.RowReader;
import dev.gatehouse.engine.rows.LabelledRow;
import dev.gatehouse.engine.rows.RowsException;
import dev.gatehouse.engine.suite.SuiteListener;
import dev.gatehouse.engine.suite.SuiteReport;
import dev.gatehouse.engine.suite.SuiteRunner;
import dev.gatehouse.engine.suite.SuiteSetup;
import dev.gatehouse.policy.PolicySet;
import dev.gatehouse.policy.json.PolicyJson;
import dev.gatehouse.trust.keys.Digests;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.base.LocalEngines;
import dev.gatehouse.workbench.base.Stop;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.drafts.Under;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Suites that run with the local engine and whose results are kept in a store.
public final class KeptSuiteRuns implements SuiteRuns {
    private final SuiteRunStore store;
    private final Function<Under, PolicySet> policies;
    private final Activity activity;
    private final Clock clock;

    /// @param policies the draft's or the release's policy; throws `WorkbenchException` when there is none
    public KeptSuiteRuns(SuiteRunStore store, Function<Under, PolicySet> policies, Activity activity, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public Optional<SuiteRun> run(Path file, Under under, SuiteProgress progress, Stop stop) {
        PolicySet policy = policies.apply(under);
        String digest = PolicyJson.digest(policy);
        List<LabelledRow> rows = rows(file);
        String suiteSha256 = sha256(file);
        SuiteSetup setup = setup(policy);
        Instant began = clock.instant();
        Optional<SuiteReport> report;
        try (PolicyEngine engine = LocalEngines.compile(setup.policy(), clock)) {
            report = SuiteRunner.onAllCores(clock).run(engine, setup, rows, heard -> {
                progress.at(heard.done(), heard.total());
                return stop.isAsked() ? SuiteListener.Next.CANCEL : SuiteListener.Next.CONTINUE;
            });
        }
        return report.map(done -> keep(file, suiteSha256, digest, began, done));
    }

    private SuiteRun keep(Path file, String suiteSha256, String digest, Instant began, SuiteReport report) {
        var figures = new TreeMap<String, Double>();
        report.metrics().figures().forEach((name, value) -> {
            if (Double.isFinite(value)) {
                figures.put(name, value);
            }
        });
        SuiteRun run = store.add(new SuiteRun(
                0,
                String.valueOf(file.getFileName()),
                suiteSha256,
                digest,
                report.results().size(),
                figures,
                began,
                report.took()));
        activity.add(ActivityEntry.Kind.SUITE, run.suite(), "Suite " + run.suite() + " ran, " + run.rows() + " cases");
        return run;
    }

    private static SuiteSetup setup(PolicySet policy) {
        try {
            return SuiteSetup.of(policy);
        } catch (IllegalArgumentException e) {
            throw new WorkbenchException("suite.no-route", "The suite cannot run: " + e.getMessage() + ".", e);
        }
    }

    private static List<LabelledRow> rows(Path file) {
        try {
            List<LabelledRow> rows = RowReader.read(file).allRows();
            if (rows.isEmpty()) {
                throw new WorkbenchException(
                        "suite.empty", file + " has no rows. Choose a file with labelled prompts.");
            }
            return rows;
        } catch (RowsException e) {
            throw new WorkbenchException(e.code(), String.valueOf(e.getMessage()), e);
        }
    }

    private static String sha256(Path file) {
        try {
            return Digests.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new WorkbenchException(
                    "rows.unreadable", file + " cannot be read. Check that it exists and may be read.", e);
        }
    }

    @Override
    public List<SuiteRun> latest(int count) {
        return store.latest(count);
    }

    @Override
    public List<SuiteRun> evidenceFor(String policyDigest) {
        var newest = new LinkedHashMap<String, SuiteRun>();
        store.under(policyDigest).forEach(run -> newest.putIfAbsent(run.suite() + " " + run.suiteSha256(), run));
        return List.copyOf(newest.values());
    }
}
