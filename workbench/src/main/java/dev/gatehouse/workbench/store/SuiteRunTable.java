package dev.gatehouse.workbench.store;

import dev.gatehouse.workbench.suites.SuiteRun;
import dev.gatehouse.workbench.suites.SuiteRunStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Results of suites in the database.
public final class SuiteRunTable implements SuiteRunStore {
    private final Database database;

    public SuiteRunTable(Database database) {
        this.database = database;
    }

    @Override
    public SuiteRun add(SuiteRun run) {
        long number = database.write(handle -> {
            long made = handle.createUpdate("insert into suite_run (suite, suite_sha256, policy_digest, cases,"
                            + " at_micros, took_millis) values (?, ?, ?, ?, ?, ?)")
                    .bind(0, run.suite())
                    .bind(1, run.suiteSha256())
                    .bind(2, run.policyDigest())
                    .bind(3, run.rows())
                    .bind(4, Micros.of(run.at()))
                    .bind(5, run.took().toMillis())
                    .executeAndReturnGeneratedKeys("number")
                    .mapTo(Long.class)
                    .one();
            if (!run.metrics().isEmpty()) {
                var batch = handle.prepareBatch("insert into suite_metric (run, name, amount) values (?, ?, ?)");
                run.metrics().forEach((name, value) -> batch.add(made, name, value));
                batch.execute();
            }
            return made;
        });
        return new SuiteRun(
                number,
                run.suite(),
                run.suiteSha256(),
                run.policyDigest(),
                run.rows(),
                run.metrics(),
                Micros.at(Micros.of(run.at())),
                Duration.ofMillis(run.took().toMillis()));
    }

    @Override
    public List<SuiteRun> latest(int count) {
        return database.read(handle -> handle.createQuery("select * from suite_run order by number desc limit ?")
                .bind(0, count)
                .map((row, context) -> run(handle, row))
                .list());
    }

    @Override
    public List<SuiteRun> under(String policyDigest) {
        return database.read(
                handle -> handle.createQuery("select * from suite_run where policy_digest = ? order by number desc")
                        .bind(0, policyDigest)
                        .map((row, context) -> run(handle, row))
                        .list());
    }

    private static SuiteRun run(Handle handle, ResultSet row) throws SQLException {
        var metrics = new TreeMap<String, Double>();
        handle.createQuery("select name, amount from suite_metric where run = ?")
                .bind(0, row.getLong("number"))
                .map((metric, context) -> metrics.put(metric.getString(1), metric.getDouble(2)) == null)
                .list();
        return new SuiteRun(
                row.getLong("number"),
                row.getString("suite"),
                row.getString("suite_sha256"),
                row.getString("policy_digest"),
                row.getLong("cases"),
                metrics,
                Micros.at(row.getLong("at_micros")),
                Duration.ofMillis(row.getLong("took_millis")));
    }
}
