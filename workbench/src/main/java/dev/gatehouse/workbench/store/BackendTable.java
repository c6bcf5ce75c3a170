package dev.gatehouse.workbench.store;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.backends.BackendStore;
import dev.gatehouse.workbench.backends.Certificates;
import java.net.URI;
import java.util.List;

/// Registered backends in the database.
public final class BackendTable implements BackendStore {
    private final Database database;

    public BackendTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Backend> all() {
        return database.read(handle -> handle.createQuery("select * from backend order by id")
                .map((row, context) -> new Backend(
                        row.getString("id"),
                        row.getString("connector"),
                        Environment.valueOf(row.getString("environment")),
                        URI.create(row.getString("admin")),
                        Certificates.read(row.getString("certificate"))))
                .list());
    }

    @Override
    public void put(Backend backend) {
        database.write(handle -> {
            handle.execute("delete from backend where id = ?", backend.id());
            return handle.execute(
                    "insert into backend (id, connector, environment, admin, certificate) values (?, ?, ?, ?, ?)",
                    backend.id(),
                    backend.connector(),
                    backend.environment().name(),
                    backend.admin().toString(),
                    Certificates.write(backend.certificate()));
        });
    }

    @Override
    public void remove(String id) {
        database.write(handle -> handle.execute("delete from backend where id = ?", id));
    }
}
