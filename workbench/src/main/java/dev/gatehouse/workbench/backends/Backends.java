package dev.gatehouse.workbench.backends;

import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.workbench.base.Subscription;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The backends of a workspace. Any thread; what speaks to a backend blocks, at most for the connector's time-outs.
public interface Backends {
    /// Adds a backend, or replaces the one of the same id. It becomes part of the audience of the next release.
    void register(Backend backend);

    /// Forgets a backend. What runs on it goes on running.
    void remove(String id);

    /// All of them with what was last learned, by id. Asks nobody.
    List<BackendView> list();

    Optional<Backend> find(String id);

    /// Asks every backend, all at once, and gives what was learned.
    List<BackendView> refresh();

    /// Sends the release to every backend, all at once, and reads it back from each. One outcome a backend, by id.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `release.unknown` when there is no such release
    List<PushOutcome> push(long version);

    /// Sends the release to one backend and reads it back.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `release.unknown` or `backend.unknown`
    PushOutcome push(long version, String backend);

    /// Sends any release file to one backend and reads it back: one that came from elsewhere, or one that must be
    /// refused.
    ///
    /// @throws dev.gatehouse.workbench.base.WorkbenchException `backend.unknown`
    PushOutcome offer(ReleaseBundle bundle, String backend);

    /// Reads back what is in force on one backend and compares it byte for byte with the newest release.
    PushOutcome prove(String backend);

    /// The certificate with which this workspace shows itself to admin planes: its PEM goes into a gateway's
    /// `adminCertificates`.
    X509Certificate clientCertificate();

    /// Tells whenever something new is known of a backend.
    Subscription listen(Consumer<? super List<BackendView>> listener);

    /// Asks every backend again and again until closed, on a thread of its own.
    Subscription watch();
}
