package dev.gatehouse.workbench.store;

import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.Totals;
import dev.gatehouse.workbench.traffic.TrafficStore.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Adds the sums of a batch of events to those in the database: one statement a sum, not one an event.
final class Sums {
    static final long DAY = 86_400;
    private static final String ADD = " set requests = requests + ?, input_tokens = input_tokens + ?, output_tokens ="
            + " output_tokens + ?, cost = cost + ?, gpu_millis = gpu_millis + ?, total_millis = total_millis + ?";

    private Sums() {}

    static void add(Handle handle, List<TrafficEvent> events) {
        var steps = new HashMap<StepKey, Totals>();
        var days = new HashMap<DayKey, Totals>();
        for (TrafficEvent event : events) {
            Totals one = one(event);
            for (Bucket.Step step : Bucket.Step.values()) {
                long start = step.startOf(event.at()).getEpochSecond();
                steps.merge(new StepKey((int) step.width().toSeconds(), start, event.verdict()), one, Totals::plus);
            }
            long day = Math.floorDiv(event.at().getEpochSecond(), DAY);
            days.merge(
                    new DayKey(
                            day,
                            Dimension.KEY,
                            event.key().id(),
                            event.verdict(),
                            event.key().prefix()),
                    one,
                    Totals::plus);
            days.merge(
                    new DayKey(day, Dimension.MODEL, event.model(), event.verdict(), event.model()), one, Totals::plus);
        }
        addSteps(handle, steps);
        addDays(handle, days);
    }

    private static void addSteps(Handle handle, Map<StepKey, Totals> steps) {
        for (var entry : steps.entrySet()) {
            StepKey key = entry.getKey();
            Totals sum = entry.getValue();
            if (handle.execute(
                            "update rollup" + ADD + " where step_seconds = ? and start_seconds = ? and verdict = ?",
                            sum.allRequests(),
                            sum.inputTokens(),
                            sum.outputTokens(),
                            sum.costUsdMicros(),
                            sum.gpuMillis(),
                            sum.totalMillis(),
                            key.seconds(),
                            key.start(),
                            key.verdict().name())
                    == 0) {
                insert(
                        handle,
                        "rollup",
                        "step_seconds, start_seconds, verdict",
                        sum,
                        key.seconds(),
                        key.start(),
                        key.verdict().name());
            }
        }
    }

    private static void addDays(Handle handle, Map<DayKey, Totals> days) {
        for (var entry : days.entrySet()) {
            DayKey key = entry.getKey();
            Totals sum = entry.getValue();
            if (handle.execute(
                            "update daily" + ADD + " where utc_day = ? and dimension = ? and id = ? and verdict = ?",
                            sum.allRequests(),
                            sum.inputTokens(),
                            sum.outputTokens(),
                            sum.costUsdMicros(),
                            sum.gpuMillis(),
                            sum.totalMillis(),
                            key.day(),
                            key.dimension().name(),
                            key.id(),
                            key.verdict().name())
                    == 0) {
                insert(
                        handle,
                        "daily",
                        "utc_day, dimension, id, verdict, label",
                        sum,
                        key.day(),
                        key.dimension().name(),
                        key.id(),
                        key.verdict().name(),
                        key.label());
            }
        }
    }

    private static void insert(Handle handle, String table, String columns, Totals sum, Object... key) {
        PreparedBatch batch = handle.prepareBatch("insert into " + table + " (" + columns
                + ", requests, input_tokens, output_tokens, cost, gpu_millis, total_millis) values ("
                + "?, ".repeat(key.length) + "?, ?, ?, ?, ?, ?)");
        int place = 0;
        for (Object each : key) {
            batch.bind(place++, each);
        }
        batch.bind(place++, sum.allRequests());
        batch.bind(place++, sum.inputTokens());
        batch.bind(place++, sum.outputTokens());
        batch.bind(place++, sum.costUsdMicros());
        batch.bind(place++, sum.gpuMillis());
        batch.bind(place, sum.totalMillis());
        batch.add().execute();
    }

    private static Totals one(TrafficEvent event) {
        TrafficEvent.Usage usage = event.usage();
        return new Totals(
                Map.of(event.verdict(), 1L),
                usage.inputTokens(),
                usage.outputTokens(),
                usage.costUsdMicros(),
                usage.gpuMillis(),
                usage.totalMillis());
    }

    /// The sums of one row.
    static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                Map.of(VerdictWord.valueOf(row.getString("verdict")), row.getLong("requests")),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cost"),
                row.getLong("gpu_millis"),
                row.getLong("total_millis"));
    }

    private record StepKey(int seconds, long start, VerdictWord verdict) {}

    private record DayKey(long day, Dimension dimension, String id, VerdictWord verdict, String label) {}
}
