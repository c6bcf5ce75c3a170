package dev.gatehouse.app;

import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.session.SessionPlace;
import dev.gatehouse.app.spi.ScreenProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.ServiceLoader;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The console as an application of JavaFX: its window, and what it remembers. The window is there at once; the console
/// comes when its workspace is open.
public final class GatehouseApplication extends Application {
    private static final double MIN_WIDTH = 1280;
    private static final double MIN_HEIGHT = 760;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final SystemClipboard clipboard = new SystemClipboard();
    private @Nullable Console console;
    private @Nullable Opening opening;

    @Override
    public void start(Stage stage) {
        var settings = ConsoleSettings.at(ConsoleSettings.userFile());
        var waiting = new StartView();
        var scene = new Scene(waiting, WIDTH, HEIGHT);
        settings.theme().dress(scene);
        stage.setTitle("Gatehouse");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
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
        var place = SessionPlace.of(getParameters().getRaw(), System::getenv, Path.of(System.getProperty("user.home")));
        var open = new Opening(
                place,
                waiting,
                clock,
                Platform::runLater,
                session -> show(stage, session, settings),
                clipboard::copy,
                stage::close);
        opening = open;
        // Also when the terminal ends it, the gateway puts everything on the disk and a sandbox goes.
        Runtime.getRuntime().addShutdownHook(new Thread(open::close, "closing"));
        open.start();
    }

    private void show(Stage stage, Session session, ConsoleSettings settings) {
        var screens = ServiceLoader.load(ScreenProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var made = new Console(
                session.workspace(), session.samples(), screens, session.status(), clipboard, clock, settings.theme());
        console = made;
        made.theme().addListener((property, before, now) -> settings.theme(now));
        stage.setScene(made.scene(stage.getScene().getWidth(), stage.getScene().getHeight()));
    }

    @Override
    public void stop() {
        if (console != null) {
            console.close();
        }
        if (opening != null) {
            opening.close();
        }
    }

    /// A window remembered from a display that is gone would open where nobody sees it.
    private static boolean isOnScreen(ConsoleSettings.Bounds bounds) {
        return Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height()).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(visible ->
                        visible.intersects(new Rectangle2D(bounds.x(), bounds.y(), Math.max(1, bounds.width()), 32)));
    }
}
