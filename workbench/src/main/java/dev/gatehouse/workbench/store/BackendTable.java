package dev.gatehouse.workbench.store;

import dev.gatehouse.policy.Environment;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.backends.BackendStore;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
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
                        TlsIdentity.readPem(row.getString("certificate"))))
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
                    pem(backend.certificate()));
        });
    }

    @Override
    public void remove(String id) {
        database.write(handle -> handle.execute("delete from backend where id = ?", id));
    }

    private static String pem(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }
}
