package dev.gatehouse.workbench.store;

import dev.gatehouse.trust.content.KeyHash;
import dev.gatehouse.trust.content.KeyRecord;
import dev.gatehouse.trust.content.KeyState;
import dev.gatehouse.workbench.keys.KeyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Records of API keys in the database.
public final class KeyTable implements KeyStore {
    private final Database database;

    public KeyTable(Database database) {
        this.database = database;
    }

    @Override
    public List<KeyRecord> all() {
        return database.read(handle -> handle.createQuery("select * from api_key order by number")
                .map((row, context) -> record(row))
                .list());
    }

    @Override
    public void put(KeyRecord key) {
        database.write(handle -> {
            int changed = handle.execute(
                    "update api_key set owner = ?, role = ?, state = ? where id = ?",
                    key.owner(),
                    key.role(),
                    key.state().name(),
                    key.id());
            return changed > 0
                    ? changed
                    : handle.execute(
                            "insert into api_key (id, prefix, salt, mac, owner, role, created_micros, expires_micros,"
                                    + " state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            key.id(),
                            key.prefix(),
                            key.hash().salt(),
                            key.hash().mac(),
                            key.owner(),
                            key.role(),
                            Micros.of(key.life().created()),
                            Micros.of(key.life().expires()),
                            key.state().name());
        });
    }

    private static KeyRecord record(ResultSet row) throws SQLException {
        return new KeyRecord(
                row.getString("id"),
                row.getString("prefix"),
                new KeyHash(row.getString("salt"), row.getString("mac")),
                row.getString("owner"),
                row.getString("role"),
                new KeyRecord.Life(Micros.at(row.getLong("created_micros")), Micros.at(row.getLong("expires_micros"))),
                KeyState.valueOf(row.getString("state")));
    }
}
