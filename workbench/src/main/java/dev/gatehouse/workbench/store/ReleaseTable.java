package dev.gatehouse.workbench.store;

import dev.gatehouse.trust.content.json.AudienceJson;
import dev.gatehouse.workbench.releases.Release;
import dev.gatehouse.workbench.releases.ReleaseStore;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The list of releases in the database.
public final class ReleaseTable implements ReleaseStore {
    private final Database database;

    public ReleaseTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Release> all() {
        return database.read(handle -> handle.createQuery("select * from release order by version desc")
                .map((row, context) -> release(row))
                .list());
    }

    @Override
    public void put(Release release) {
        database.write(handle -> {
            handle.execute("delete from release where version = ?", release.version());
            return handle.execute(
                    "insert into release (version, bundle_sha256, policy_digest, published_micros, expires_micros, note,"
                            + " audience, changes, api_keys, suites) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    release.version(),
                    release.bundleSha256(),
                    release.policyDigest(),
                    Micros.of(release.published()),
                    Micros.of(release.expires()),
                    release.note(),
                    new String(AudienceJson.write(release.contents().audience()), StandardCharsets.UTF_8),
                    release.contents().changes(),
                    release.contents().keys(),
                    release.contents().suites());
        });
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getLong("version"),
                row.getString("bundle_sha256"),
                row.getString("policy_digest"),
                Micros.at(row.getLong("published_micros")),
                Micros.at(row.getLong("expires_micros")),
                row.getString("note"),
                new Release.Contents(
                        AudienceJson.read(row.getString("audience").getBytes(StandardCharsets.UTF_8)),
                        row.getInt("changes"),
                        row.getInt("api_keys"),
                        row.getInt("suites")));
    }
}
