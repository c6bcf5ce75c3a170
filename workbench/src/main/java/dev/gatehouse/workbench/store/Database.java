package dev.gatehouse.workbench.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// One workspace's H2 file: encrypted, many readers, one writer at a time. Any thread.
public final class Database implements AutoCloseable {
    /// The name of the file within the workspace.
    public static final String FILE = "workspace.mv.db";

    private static final int READERS = 4;

    private final Path file;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ReentrantLock writer = new ReentrantLock();

    private Database(Path file, HikariDataSource pool) {
        this.file = file;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// Opens the database in `folder`, makes it when there is none, and brings its tables to this version.
    ///
    /// @param password lower-case hex; the file is encrypted with it
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `workspace.damaged`, `workspace.in-use`,
    ///     `workspace.newer`, `workspace.disk` or `workspace.secrets`; the file is left as it is
    public static Database open(Path folder, String password) {
        Path file = folder.resolve(FILE);
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(settings(folder, password));
            Database database = new Database(file, pool);
            database.migrate();
            database.look();
            return database;
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw StoreFailures.tell(e, file);
        }
    }

    private static HikariConfig settings(Path folder, String password) {
        var config = new HikariConfig();
        String name = folder.resolve("workspace").toAbsolutePath().toString();
        config.setJdbcUrl("jdbc:h2:file:" + name + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE");
        config.setUsername("gatehouse");
        config.setPassword(password + " " + password);
        config.setMaximumPoolSize(READERS + 1);
        config.setMinimumIdle(1);
        config.setPoolName("workspace");
        config.setInitializationFailTimeout(1);
        return config;
    }

    private void migrate() {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations("classpath:dev/gatehouse/workbench/store")
                .loggers("slf4j")
                .load();
        MigrationInfo current = flyway.info().current();
        if (current != null && current.getState().name().startsWith("FUTURE")) {
            throw new NewerSchema(String.valueOf(current.getVersion()));
        }
        flyway.migrate();
    }

    /// Reads the small tables to their end and the first and last events: a damaged file shows itself here and not
    /// later.
    private void look() {
        read(handle -> {
            for (String table : new String[] {"draft_file", "draft_head", "release", "api_key", "backend", "feed"}) {
                handle.createQuery("select * from " + table).mapToMap().forEach(row -> {});
            }
            handle.createQuery("select max(number), min(number) from event")
                    .mapToMap()
                    .one();
            return 0;
        });
    }

    /// Runs `work` on a connection of its own.
    <T> T read(Function<Handle, T> work) {
        return Calm.run(() -> {
            try {
                return jdbi.withHandle(work::apply);
            } catch (JdbiException e) {
                throw StoreFailures.tell(e, file);
            }
        });
    }

    /// Runs `work` in a transaction, one at a time; when it returns, the change is on the disk.
    <T> T write(Function<Handle, T> work) {
        return write(work, handle -> handle.execute("checkpoint sync"));
    }

    /// As [#write], but the change reaches the disk within a second: for what can be fetched again.
    <T> T writeSoon(Function<Handle, T> work) {
        return write(work, handle -> {});
    }

    private <T> T write(Function<Handle, T> work, Consumer<Handle> afterwards) {
        return Calm.run(() -> writeAlone(work, afterwards));
    }

    private <T> T writeAlone(Function<Handle, T> work, Consumer<Handle> afterwards) {
        writer.lock();
        try (Handle handle = jdbi.open()) {
            T result = handle.inTransaction(work::apply);
            afterwards.accept(handle);
            return result;
        } catch (JdbiException e) {
            throw StoreFailures.tell(e, file);
        } finally {
            writer.unlock();
        }
    }

    /// Writes what is left and frees the file.
    @Override
    public void close() {
        pool.close();
    }

    /// The tables come from a newer Gatehouse.
    static final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NewerSchema(String version) {
            super(version);
        }
    }
}
