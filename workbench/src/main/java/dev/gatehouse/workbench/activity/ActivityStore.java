package dev.gatehouse.workbench.activity;

import java.time.Instant;
import java.util.List;

/// Where activity is kept. Nothing is ever changed or removed.
public interface ActivityStore {
    ActivityEntry add(Instant at, ActivityEntry.Kind kind, String subject, String sentence);

    /// The newest, newest first.
    List<ActivityEntry> latest(int count);
}
