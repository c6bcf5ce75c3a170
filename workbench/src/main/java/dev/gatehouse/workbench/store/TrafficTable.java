package dev.gatehouse.workbench.store;

import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.Bucket;
import dev.gatehouse.workbench.traffic.Share;
import dev.gatehouse.workbench.traffic.Totals;
import dev.gatehouse.workbench.traffic.TrafficPage;
import dev.gatehouse.workbench.traffic.TrafficQuery;
import dev.gatehouse.workbench.traffic.TrafficRow;
import dev.gatehouse.workbench.traffic.TrafficStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Traffic in the database.
public final class TrafficTable implements TrafficStore {
    private final Database database;

    public TrafficTable(Database database) {
        this.database = database;
    }

    @Override
    public Mark mark(String backend) {
        return database.read(handle -> handle.createQuery("select * from feed where backend = ?")
                .bind(0, backend)
                .map((row, context) ->
                        new Mark(row.getString("log"), row.getLong("last_sequence"), row.getLong("lost")))
                .findFirst()
                .orElse(Mark.START));
    }

    @Override
    public List<TrafficRow> keep(String backend, List<TrafficEvent> events, Mark reached) {
        return database.writeSoon(handle -> {
            List<TrafficRow> rows = insert(handle, backend, events);
            Sums.add(handle, events);
            handle.execute("delete from feed where backend = ?", backend);
            handle.execute(
                    "insert into feed (backend, log, last_sequence, lost) values (?, ?, ?, ?)",
                    backend,
                    reached.log(),
                    reached.lastSequence(),
                    reached.lost());
            return rows;
        });
    }

    private static List<TrafficRow> insert(Handle handle, String backend, List<TrafficEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var batch = handle.prepareBatch("insert into event (backend, at_micros, request_id, verdict, reason, key_id,"
                + " key_prefix, role, route, model, line) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (TrafficEvent event : events) {
            batch.add(
                    backend,
                    Micros.of(event.at()),
                    event.requestId(),
                    event.verdict().name(),
                    event.reason(),
                    event.key().id(),
                    event.key().prefix(),
                    event.key().role(),
                    event.route(),
                    event.model(),
                    TrafficJson.line(event));
        }
        List<Long> numbers =
                batch.executePreparedBatch("number").mapTo(Long.class).list();
        var rows = new ArrayList<TrafficRow>(events.size());
        for (int i = 0; i < events.size(); i++) {
            rows.add(new TrafficRow(numbers.get(i), backend, events.get(i)));
        }
        return rows;
    }

    @Override
    public TrafficPage page(TrafficQuery query) {
        TrafficFilter filter = TrafficFilter.of(query);
        return database.read(handle -> {
            var rows = handle.createQuery("select number, backend, line from event where " + filter.sql()
                    + " and number < :before order by number desc limit :limit");
            filter.bind(rows);
            rows.bind("before", query.before()).bind("limit", query.limit());
            var count = handle.createQuery("select count(*) from (select 1 from event where " + filter.sql() + " limit "
                    + TrafficPage.MOST_COUNTED + ") counted");
            filter.bind(count);
            return new TrafficPage(
                    rows.map((row, context) -> row(row)).list(),
                    count.mapTo(Long.class).one());
        });
    }

    @Override
    public Optional<TrafficRow> find(String requestId) {
        return database.read(handle -> handle.createQuery(
                        "select number, backend, line from event where request_id = ? order by number desc limit 1")
                .bind(0, requestId)
                .map((row, context) -> row(row))
                .findFirst());
    }

    @Override
    public List<Bucket> buckets(Bucket.Step step, Instant from, Instant to) {
        var sums = new TreeMap<Long, Totals>();
        database.read(handle -> handle.createQuery(
                        "select * from rollup where step_seconds = ? and start_seconds >= ?" + " and start_seconds < ?")
                .bind(0, (int) step.width().toSeconds())
                .bind(1, step.startOf(from).getEpochSecond())
                .bind(2, to.getEpochSecond() + (to.getNano() > 0 ? 1 : 0))
                .map((row, context) -> sums.merge(row.getLong("start_seconds"), Sums.totals(row), Totals::plus))
                .list());
        return sums.entrySet().stream()
                .map(each -> new Bucket(Instant.ofEpochSecond(each.getKey()), step, each.getValue()))
                .toList();
    }

    @Override
    public List<Share> shares(Dimension dimension, Instant from, Instant to) {
        var shares = new LinkedHashMap<String, Share>();
        database.read(handle -> handle.createQuery(
                        "select * from daily where dimension = ? and utc_day >= ? and utc_day <= ?")
                .bind(0, dimension.name())
                .bind(1, Math.floorDiv(from.getEpochSecond(), Sums.DAY))
                .bind(2, Math.floorDiv(to.getEpochSecond() - (to.getNano() > 0 ? 0 : 1), Sums.DAY))
                .map((row, context) -> shares.merge(
                        row.getString("id"),
                        new Share(row.getString("id"), row.getString("label"), Sums.totals(row)),
                        (left, right) ->
                                new Share(left.id(), left.label(), left.totals().plus(right.totals()))))
                .list());
        return shares.values().stream()
                .sorted(Comparator.comparingLong((Share each) -> each.totals().costUsdMicros())
                        .thenComparingLong(each -> each.totals().allRequests())
                        .reversed()
                        .thenComparing(Share::id))
                .toList();
    }

    private static TrafficRow row(ResultSet row) throws SQLException {
        return new TrafficRow(row.getLong("number"), row.getString("backend"), TrafficJson.read(row.getString("line")));
    }
}
