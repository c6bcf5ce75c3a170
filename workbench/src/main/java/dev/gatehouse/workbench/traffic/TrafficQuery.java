package dev.gatehouse.workbench.traffic;

import dev.gatehouse.policy.decision.VerdictWord;
import java.time.Instant;
import java.util.Set;

/// Which rows are wanted. Empty sets and texts ask for everything.
///
/// @param from the first instant, included
/// @param to the last instant, excluded
/// @param verdicts any of these
/// @param backend the id of a backend, or empty
/// @param key the id or the public start of a key, or empty
/// @param model the id of a model, or empty
/// @param text part of a reason, a key's public start, a role, a route, a model or a request id, in any case; or empty
/// @param before only rows with a lower number; `Long.MAX_VALUE` for the newest
/// @param limit at most so many rows, 1 to 5000
public record TrafficQuery(
        Instant from,
        Instant to,
        Set<VerdictWord> verdicts,
        String backend,
        String key,
        String model,
        String text,
        long before,
        int limit) {
    public TrafficQuery {
        verdicts = Set.copyOf(verdicts);
        if (limit < 1 || limit > 5000) {
            throw new IllegalArgumentException("limit must be 1 to 5000, not " + limit);
        }
    }

    /// The newest rows between two instants.
    public static TrafficQuery between(Instant from, Instant to) {
        return new TrafficQuery(from, to, Set.of(), "", "", "", "", Long.MAX_VALUE, 200);
    }

    public TrafficQuery withVerdicts(Set<VerdictWord> wanted) {
        return new TrafficQuery(from, to, wanted, backend, key, model, text, before, limit);
    }

    public TrafficQuery withKey(String wanted) {
        return new TrafficQuery(from, to, verdicts, backend, wanted, model, text, before, limit);
    }

    public TrafficQuery withModel(String wanted) {
        return new TrafficQuery(from, to, verdicts, backend, key, wanted, text, before, limit);
    }

    public TrafficQuery withText(String wanted) {
        return new TrafficQuery(from, to, verdicts, backend, key, model, wanted, before, limit);
    }

    /// The rows that come after those of a page.
    public TrafficQuery before(long number) {
        return new TrafficQuery(from, to, verdicts, backend, key, model, text, number, limit);
    }

    public TrafficQuery limitedTo(int rows) {
        return new TrafficQuery(from, to, verdicts, backend, key, model, text, before, rows);
    }
}
