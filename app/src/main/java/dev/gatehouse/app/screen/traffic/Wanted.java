package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.policy.decision.VerdictWord;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.workbench.traffic.TrafficQuery;
import dev.gatehouse.workbench.traffic.TrafficRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which rows are asked for: as a query for what is kept, and as a test for what comes in.
///
/// @param verdict any of them where it is empty
/// @param text part of a reason, key, role, route, model or request id; or empty
record Wanted(Period period, Optional<VerdictWord> verdict, String text) {
    private static final int ROWS = 500;

    /// The query for the newest of them.
    TrafficQuery query(Instant now) {
        return TrafficQuery.between(period.from(now), now.plus(Duration.ofDays(1)))
                .withVerdicts(verdict.map(Set::of).orElseGet(Set::of))
                .withText(text.strip())
                .limitedTo(ROWS);
    }

    /// Whether everything of the period is asked for.
    boolean everything() {
        return verdict.isEmpty() && text.isBlank();
    }

    /// Whether a row that just came in is one of them.
    boolean matches(TrafficRow row) {
        TrafficEvent event = row.event();
        return verdict.filter(wanted -> wanted != event.verdict()).isEmpty() && matchesText(event);
    }

    private boolean matchesText(TrafficEvent event) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                || List.of(
                                event.reason(),
                                event.key().prefix(),
                                event.key().role(),
                                event.route(),
                                event.model(),
                                event.requestId())
                        .stream()
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(part));
    }
}
