package dev.gatehouse.app;

import dev.gatehouse.app.keys.NewKeyDialog;
import dev.gatehouse.app.shell.ShellPort;
import dev.gatehouse.app.shell.ShellView;
import dev.gatehouse.app.shell.ShellViewModel;
import dev.gatehouse.app.shell.ToastStack;
import dev.gatehouse.app.spi.ClipboardPort;
import dev.gatehouse.app.spi.SampleCalls;
import dev.gatehouse.app.spi.ScreenContext;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.task.VirtualThreadTasks;
import dev.gatehouse.themes.GatehouseTheme;
import dev.gatehouse.workbench.Workspace;
import java.time.Clock;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Puts the frame, its ports and the screens together. On the FX thread.
final class Console {
    private final VirtualThreadTasks tasks;
    private final ShellViewModel model;
    private final ShellView view;
    private final ObjectProperty<GatehouseTheme> theme;
    private final Subscription running;

    Console(
            Workspace workspace,
            SampleCalls samples,
            List<ScreenProvider> screens,
            ShellPort port,
            ClipboardPort clipboard,
            Clock clock,
            GatehouseTheme initial) {
        var toasts = new ToastStack(Platform::runLater);
        theme = new SimpleObjectProperty<>(initial);
        tasks = new VirtualThreadTasks(
                Platform::runLater, failure -> toasts.show(Toast.of(Toast.Tone.ERROR, words(failure))));
        model = new ShellViewModel(screens, tasks, port);
        var context = new ScreenContext(workspace, samples, tasks, model, toasts, clipboard, clock);
        view = new ShellView(model, tasks.running(), toasts, context, theme);
        view.offer(List.of(NewKeyDialog.command(view.root(), context)));
        running = model.start();
    }

    /// A scene of this size with the console in it, in the console's theme whenever that changes.
    Scene scene(double width, double height) {
        var scene = new Scene(view.root(), width, height);
        theme.subscribe(now -> now.dress(scene));
        if (!model.screens().isEmpty()) {
            model.open(model.screens().getFirst().id());
        }
        return scene;
    }

    ShellViewModel model() {
        return model;
    }

    ObjectProperty<GatehouseTheme> theme() {
        return theme;
    }

    /// Leaves the open screen and cancels everything that runs.
    void close() {
        view.close();
        running.unsubscribe();
        tasks.cancelAll();
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
