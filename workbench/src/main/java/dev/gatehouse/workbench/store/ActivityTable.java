package dev.gatehouse.workbench.store;

import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.activity.ActivityStore;
import java.time.Instant;
import java.util.List;

/// Activity in the database.
public final class ActivityTable implements ActivityStore {
    private final Database database;

    public ActivityTable(Database database) {
        this.database = database;
    }

    @Override
    public ActivityEntry add(Instant at, ActivityEntry.Kind kind, String subject, String sentence) {
        long number = database.write(handle -> handle.createUpdate(
                        "insert into activity (at_micros, kind, subject, sentence) values (?, ?, ?, ?)")
                .bind(0, Micros.of(at))
                .bind(1, kind.name())
                .bind(2, subject)
                .bind(3, sentence)
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one());
        return new ActivityEntry(number, Micros.at(Micros.of(at)), kind, subject, sentence);
    }

    @Override
    public List<ActivityEntry> latest(int count) {
        return database.read(handle -> handle.createQuery("select * from activity order by number desc limit ?")
                .bind(0, count)
                .map((row, context) -> new ActivityEntry(
                        row.getLong("number"),
                        Micros.at(row.getLong("at_micros")),
                        ActivityEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("sentence")))
                .list());
    }
}
