package dev.gatehouse.app;

import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.session.SessionPlace;
import dev.gatehouse.app.session.StartFailure;
import dev.gatehouse.workbench.Workspaces;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens the session beside the FX thread, again and again until it succeeds, and closes what was opened.
final class Opening {
    private final SessionPlace place;
    private final StartView view;
    private final Clock clock;
    private final Executor screen;
    private final Consumer<Session> opened;
    private final Consumer<String> copy;
    private final Runnable quit;
    private @Nullable Session session;
    private @Nullable Thread thread;
    private boolean ended;

    /// @param screen runs steps on the FX thread
    /// @param opened told on the FX thread of the open session
    Opening(
            SessionPlace place,
            StartView view,
            Clock clock,
            Executor screen,
            Consumer<Session> opened,
            Consumer<String> copy,
            Runnable quit) {
        this.place = place;
        this.view = view;
        this.clock = clock;
        this.screen = screen;
        this.opened = opened;
        this.copy = copy;
        this.quit = quit;
    }

    /// Tries to open it.
    void start() {
        attempt(() -> Session.open(place, Session.Ports.SAME, clock));
    }

    private interface Attempt {
        Session make();
    }

    private void attempt(Attempt attempt) {
        view.opening(place.folder().toString());
        thread = Thread.ofPlatform().name("opening").start(() -> {
            try {
                Session made = attempt.make();
                if (keep(made)) {
                    screen.execute(() -> opened.accept(made));
                } else {
                    made.close();
                }
            } catch (StartFailure failure) {
                screen.execute(() -> failed(failure));
            }
        });
    }

    private synchronized boolean keep(Session made) {
        if (!ended) {
            session = made;
        }
        return !ended;
    }

    private void failed(StartFailure failure) {
        Attempt other = switch (failure.remedy()) {
            case NONE -> () -> Session.open(place, Session.Ports.SAME, clock);
            case OTHER_PORTS -> () -> Session.open(place, Session.Ports.FREE, clock);
            case SET_ASIDE -> this::anew;
        };
        view.failed(
                failure,
                this::start,
                () -> attempt(other),
                () -> copy.accept(failure.code() + ": " + failure.sentence()),
                quit);
    }

    private Session anew() {
        try {
            Workspaces.setAside(place.folder(), clock);
        } catch (WorkbenchException e) {
            // What is in the way is told by opening, too.
            return Session.open(place, Session.Ports.SAME, clock);
        }
        return Session.open(place, Session.Ports.SAME, clock);
    }

    /// Closes the session; one that is still being opened is closed as soon as it is open.
    void close() {
        Session open;
        synchronized (this) {
            ended = true;
            open = session;
            session = null;
        }
        if (open != null) {
            open.close();
        }
        Thread working = thread;
        if (working != null) {
            try {
                working.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
