package dev.gatehouse.app;

import dev.gatehouse.app.shell.ShellStatus;
import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.workbench.Workspace;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.ServiceLoader;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The console as an application of JavaFX: its window, and what it remembers.
public final class GatehouseApplication extends Application {
    private static final double MIN_WIDTH = 1280;
    private static final double MIN_HEIGHT = 760;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private @Nullable Console console;

    @Override
    public void start(Stage stage) {
        var settings = ConsoleSettings.at(ConsoleSettings.userFile());
        var screens = ServiceLoader.load(ScreenProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var made = new Console(
                openWorkspace(),
                screens,
                ShellStatus::unknown,
                new SystemClipboard(),
                Clock.system(ZoneId.systemDefault()),
                settings.theme());
        console = made;
        made.theme().addListener((property, before, now) -> settings.theme(now));
        stage.setTitle("Gatehouse");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(made.scene(WIDTH, HEIGHT));
        settings.bounds().filter(GatehouseApplication::isOnScreen).ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
        });
        stage.setOnCloseRequest(event -> {
            settings.bounds(
                    new ConsoleSettings.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
            // A popup that is open while the toolkit ends would take the JVM with it.
            List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
        });
        stage.show();
    }

    @Override
    public void stop() {
        if (console != null) {
            console.close();
        }
    }

    private static Workspace openWorkspace() {
        throw new IllegalStateException("The workbench cannot open a workspace yet");
    }

    /// A window remembered from a display that is gone would open where nobody sees it.
    private static boolean isOnScreen(ConsoleSettings.Bounds bounds) {
        return Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height()).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(visible ->
                        visible.intersects(new Rectangle2D(bounds.x(), bounds.y(), Math.max(1, bounds.width()), 32)));
    }
}
