package dev.gatehouse.app.testing;

import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.session.SessionPlace;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Real sessions for tests: a workspace in a folder of its own, with the real gateway on loopback.
public final class TestSession {
    private static @Nullable Session shared;

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

    /// One of the test's own, to be closed.
    public static Session fresh() {
        return Session.open(SessionPlace.sandbox(), Session.Ports.SAME, Clock.systemUTC());
    }
}
