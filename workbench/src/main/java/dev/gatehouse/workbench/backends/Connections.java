package dev.gatehouse.workbench.backends;

import dev.gatehouse.backend.Connectors;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.trust.tls.CertificatePin;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// The open connectors of a workspace, one a backend, opened on first use. Any thread.
public final class Connections implements AutoCloseable {
    private final Connectors connectors;
    private final TlsIdentity identity;
    private final Clock clock;
    private final Map<String, Open> open = new HashMap<>();

    public Connections(Connectors connectors, TlsIdentity identity, Clock clock) {
        this.connectors = connectors;
        this.identity = identity;
        this.clock = clock;
    }

    TlsIdentity identity() {
        return identity;
    }

    /// The connector for `backend`, as it is registered now.
    ///
    /// @throws WorkbenchException `backend.unknown-connector` when no connector of its kind is installed
    public synchronized Connector to(Backend backend) {
        Open known = open.get(backend.id());
        if (known != null && known.backend().equals(backend)) {
            return known.connector();
        }
        requireInstalled(backend);
        forget(backend.id());
        Target target = new Target(backend.id(), backend.admin(), CertificatePin.of(backend.certificate()), identity);
        Connector connector = connectors.open(backend.connector(), target, clock);
        open.put(backend.id(), new Open(backend, connector));
        return connector;
    }

    void requireInstalled(Backend backend) {
        if (!connectors.kinds().contains(backend.connector())) {
            throw new WorkbenchException(
                    "backend.unknown-connector",
                    "No connector \"" + backend.connector() + "\" is installed for backend " + backend.id()
                            + ". Choose one of " + connectors.kinds() + ".");
        }
    }

    /// Closes the connector of a backend, when there is one.
    synchronized void forget(String backend) {
        Open known = open.remove(backend);
        if (known != null) {
            known.connector().close();
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(each -> each.connector().close());
        open.clear();
    }

    private record Open(Backend backend, Connector connector) {}
}
