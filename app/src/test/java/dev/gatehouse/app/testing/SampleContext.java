package dev.gatehouse.app.testing;

import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.spi.Navigator;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.task.VirtualThreadTasks;
import dev.gatehouse.workbench.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/// What a screen gets in a test: real tasks, and ports that remember what they were asked.
public final class SampleContext implements AutoCloseable {
    private final List<Toast> toasts = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final VirtualThreadTasks tasks = new VirtualThreadTasks(
            Platform::runLater, failure -> toasts.add(Toast.of(Toast.Tone.ERROR, failure.toString())));
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final ScreenContext context;

    /// With the session that tests share.
    public SampleContext() {
        this(TestSession.shared());
    }

    /// With a session of the test's own.
    public SampleContext(Session session) {
        this(session.workspace(), session.samples());
    }

    /// With these use cases.
    public SampleContext(Workspace workspace, SampleCalls samples) {
        context = new ScreenContext(
                workspace, samples, tasks, new Remembering(), toasts::add, clipboard, Clock.systemUTC());
    }

    /// The context itself.
    public ScreenContext context() {
        return context;
    }

    /// What was copied.
    public MemoryClipboard clipboard() {
        return clipboard;
    }

    /// The toasts shown so far.
    public List<Toast> toasts() {
        return List.copyOf(toasts);
    }

    /// The screens opened so far, as `screen/place`.
    public List<String> opened() {
        return List.copyOf(opened);
    }

    @Override
    public void close() {
        Fx.run(tasks::cancelAll);
    }

    private final class Remembering implements Navigator {
        @Override
        public void open(String screen, String place) {
            opened.add(screen + "/" + place);
        }

        @Override
        public boolean knows(String screen) {
            return true;
        }
    }
}
