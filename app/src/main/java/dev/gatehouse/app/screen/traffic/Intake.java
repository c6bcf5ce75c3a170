package dev.gatehouse.app.screen.traffic;

import dev.gatehouse.workbench.traffic.TrafficRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Rows that came in and were not shown yet. Any thread; keeps the newest when there are too many.
final class Intake {
    private static final int MOST = 5000;

    private final Deque<TrafficRow> rows = new ArrayDeque<>();

    synchronized void add(List<TrafficRow> fresh) {
        rows.addAll(fresh);
        while (rows.size() > MOST) {
            rows.removeFirst();
        }
    }

    /// Takes all of them, oldest first.
    synchronized List<TrafficRow> take() {
        var taken = new ArrayList<>(rows);
        rows.clear();
        return taken;
    }
}
