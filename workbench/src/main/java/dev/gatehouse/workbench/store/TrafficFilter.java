package dev.gatehouse.workbench.store;

import dev.gatehouse.workbench.traffic.TrafficQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/// A query's conditions as SQL. Every value is bound, never written into the text.
record TrafficFilter(String sql, Map<String, Object> values) {
    private static final List<String> SEARCHED =
            List.of("reason", "key_prefix", "role", "route", "model", "request_id");

    static TrafficFilter of(TrafficQuery query) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        conditions.add("at_micros >= :from and at_micros < :to");
        values.put("from", Micros.bound(query.from()));
        values.put("to", Micros.bound(query.to()));
        if (!query.verdicts().isEmpty()) {
            var places = new ArrayList<String>();
            query.verdicts().forEach(verdict -> {
                places.add(":verdict" + places.size());
                values.put("verdict" + (places.size() - 1), verdict.name());
            });
            conditions.add("verdict in (" + String.join(", ", places) + ")");
        }
        if (!query.backend().isEmpty()) {
            conditions.add("backend = :backend");
            values.put("backend", query.backend());
        }
        if (!query.key().isEmpty()) {
            conditions.add("(key_id = :key or key_prefix = :key)");
            values.put("key", query.key());
        }
        if (!query.model().isEmpty()) {
            conditions.add("model = :model");
            values.put("model", query.model());
        }
        if (!query.text().isBlank()) {
            conditions.add(SEARCHED.stream()
                    .map(column -> "lower(" + column + ") like :text escape '!'")
                    .collect(java.util.stream.Collectors.joining(" or ", "(", ")")));
            values.put("text", "%" + escaped(query.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        return new TrafficFilter(String.join(" and ", conditions), values);
    }

    void bind(Query query) {
        values.forEach(query::bind);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
