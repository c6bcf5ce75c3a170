package dev.gatehouse.app.session;

import dev.gatehouse.app.session.StartFailure.Remedy;
import dev.gatehouse.app.shell.ShellPort;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.WorkspaceOptions;
import dev.gatehouse.workbench.Workspaces;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that a console works on, from opening to closing: the workspace, the gateway in this process, registered as a
/// backend, and the followers that bring in what backends tell. Opening and closing block.
public final class Session implements AutoCloseable {
    /// Which ports the gateway of the console takes.
    public enum Ports {
        /// Those of the last time; free ones at the first time.
        SAME,
        /// Free ones.
        FREE
    }

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final SessionPlace place;
    private final Workspace workspace;
    private final EmbeddedBackend backend;
    private final SampleCalls samples;
    private final ShellPort status;
    private final Deque<AutoCloseable> open;

    private Session(
            SessionPlace place, Workspace workspace, EmbeddedBackend backend, Clock clock, Deque<AutoCloseable> open) {
        this.place = place;
        this.workspace = workspace;
        this.backend = backend;
        this.open = open;
        samples = new EmbeddedSampleCalls(workspace, backend, clock);
        status = new WorkspaceStatus(workspace, place.name());
    }

    /// Opens the workspace there and starts what belongs to it.
    ///
    /// @throws StartFailure when it cannot begin; whatever was opened until then is closed again
    public static Session open(SessionPlace place, Ports ports, Clock clock) {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            Workspace workspace = Workspaces.open(place.folder(), WorkspaceOptions.embedded());
            open.push(workspace);
            EmbeddedBackend backend = EmbeddedBackend.start(workspace, ports == Ports.FREE);
            open.push(backend);
            Subscription following = workspace.traffic().follow();
            open.push(following);
            Subscription watching = workspace.backends().watch();
            open.push(watching);
            return new Session(place, workspace, backend, clock, open);
        } catch (WorkbenchException e) {
            throw failed(open, e.code(), e.sentence(), e);
        } catch (GatewayException e) {
            throw failed(open, e.code(), e.sentence(), e);
        } catch (TrustException e) {
            throw failed(open, e.code(), e.sentence(), e);
        } catch (RuntimeException e) {
            LOG.error("The session in {} cannot begin", place.folder(), e);
            throw failed(
                    open,
                    "start.unexpected",
                    "The workspace " + place.folder() + " cannot be opened (" + e.getMessage()
                            + "). What the console wrote to its terminal says more.",
                    e);
        }
    }

    private static StartFailure failed(Deque<AutoCloseable> open, String code, String sentence, Exception cause) {
        closeAll(open);
        Remedy remedy = switch (code) {
            case "config.port-in-use" -> Remedy.OTHER_PORTS;
            case "workspace.damaged" -> Remedy.SET_ASIDE;
            default -> Remedy.NONE;
        };
        return new StartFailure(code, sentence, remedy, cause);
    }

    public Workspace workspace() {
        return workspace;
    }

    /// Real requests to the gateway of this session.
    public SampleCalls samples() {
        return samples;
    }

    /// What the frame shows.
    public ShellPort status() {
        return status;
    }

    /// Where callers reach the gateway of this session.
    public GatewayAddress gateway() {
        return backend.address();
    }

    /// Stops following, then the gateway, then the workspace; a sandbox is removed. Again: nothing.
    @Override
    public void close() {
        closeAll(open);
        if (place.throwAway()) {
            remove(place.folder());
        }
    }

    private static synchronized void closeAll(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("A part of the session did not close cleanly", e);
            }
        }
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.warn("The sandbox {} could not be removed", folder, e);
        }
    }
}
