package dev.gatehouse.workbench.traffic;

import java.util.List;

/// Rows that match a query, newest first.
///
/// @param matching how many rows match in all, whatever the limit and the place; `MOST_COUNTED` stands for that many or
///     more
public record TrafficPage(List<TrafficRow> rows, long matching) {
    /// Matching rows are counted up to here.
    public static final long MOST_COUNTED = 100_000;

    public TrafficPage {
        rows = List.copyOf(rows);
    }
}
