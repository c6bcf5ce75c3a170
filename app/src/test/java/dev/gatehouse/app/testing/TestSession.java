package dev.gatehouse.app.testing;

import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.session.SessionPlace;
import dev.gatehouse.app.spi.Progress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Real sessions for tests: a workspace in a folder of its own, with the real gateway on loopback.
public final class TestSession {
    private static @Nullable Session shared;

    private static @Nullable Session lively;
    private static final int ROUNDS = 6;

    /// Progress that nobody looks at.
    public static final Progress SILENT = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void note(String words) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private TestSession() {}

    /// The one that tests share which change nothing that others see; it ends with the tests.
    public static synchronized Session shared() {
        Session open = shared;
        if (open == null) {
            open = fresh();
            Runtime.getRuntime().addShutdownHook(new Thread(open::close));
            shared = open;
        }
        return open;
    }

    /// A session of its own kind that tests share for looking only: with a release in force and real requests.
    public static synchronized Session lively() {
        Session open = lively;
        if (open == null) {
            open = fresh();
            Runtime.getRuntime().addShutdownHook(new Thread(open::close));
            seed(open);
            lively = open;
        }
        return open;
    }

    /// Releases the sample policy to the gateway, and sends real requests through it.
    public static void seed(Session session) {
        var workspace = session.workspace();
        session.samples().prepare();
        workspace.backends().push(workspace.releases().release("First release").version());
        try {
            for (int i = 0; i < ROUNDS; i++) {
                session.samples().send(SILENT);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        workspace.traffic().fetch();
    }

    /// One of the test's own, to be closed.
    public static Session fresh() {
        return Session.open(SessionPlace.sandbox(), Session.Ports.SAME, Clock.systemUTC());
    }
}
