package dev.gatehouse.workbench.traffic;

import java.util.List;

/// Rows that match a query, newest first.
///
/// @param matching how many rows match in all, whatever the limit and the place
public record TrafficPage(List<TrafficRow> rows, long matching) {
    public TrafficPage {
        rows = List.copyOf(rows);
    }
}
