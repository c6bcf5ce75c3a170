package dev.gatehouse.workbench.store;

import dev.gatehouse.policy.source.PolicySource;
import dev.gatehouse.workbench.drafts.DraftStore;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Drafts in the database. The oldest go when there are more than a thousand.
public final class DraftTable implements DraftStore {
    private static final int MOST = 1000;

    private final Database database;

    public DraftTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Stored> current() {
        return database.read(
                handle -> number(handle, "select draft from draft_head").map(each -> load(handle, each)));
    }

    @Override
    public Optional<Stored> previous() {
        return database.read(handle -> number(
                        handle,
                        "select max(number) from draft where number < (select draft from draft_head where one = 1)")
                .map(each -> load(handle, each)));
    }

    @Override
    public Optional<Stored> next() {
        return database.read(handle -> number(
                        handle,
                        "select min(number) from draft where number > (select draft from draft_head where one = 1)")
                .map(each -> load(handle, each)));
    }

    @Override
    public Stored append(PolicySource source, String what, Instant at) {
        return database.write(handle -> {
            handle.execute("delete from draft where number > (select draft from draft_head where one = 1)");
            long number = handle.createUpdate("insert into draft (what, at_micros) values (:what, :at)")
                    .bind("what", what)
                    .bind("at", Micros.of(at))
                    .executeAndReturnGeneratedKeys("number")
                    .mapTo(Long.class)
                    .one();
            var batch = handle.prepareBatch("insert into draft_file (draft, name, content) values (?, ?, ?)");
            source.files().forEach((name, text) -> batch.add(number, name, text));
            batch.execute();
            point(handle, number);
            handle.execute("delete from draft where number <= ?", number - MOST);
            return load(handle, number);
        });
    }

    @Override
    public void moveTo(long number) {
        database.write(handle -> {
            point(handle, number);
            return number;
        });
    }

    private static void point(Handle handle, long number) {
        if (handle.execute("update draft_head set draft = ? where one = 1", number) == 0) {
            handle.execute("insert into draft_head (one, draft) values (1, ?)", number);
        }
    }

    private static Optional<Long> number(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .findFirst()
                .flatMap(each -> each);
    }

    private static Stored load(Handle handle, long number) {
        var files = new TreeMap<String, String>();
        handle.createQuery("select name, content from draft_file where draft = ?")
                .bind(0, number)
                .map((row, context) -> files.put(row.getString(1), row.getString(2)) == null)
                .list();
        return handle.createQuery("select what, at_micros from draft where number = ?")
                .bind(0, number)
                .map((row, context) ->
                        new Stored(number, PolicySource.ofTexts(files), row.getString(1), Micros.at(row.getLong(2))))
                .one();
    }
}
