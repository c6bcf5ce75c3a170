package dev.gatehouse.app.shell;

import atlantafx.base.controls.Notification;
import dev.gatehouse.app.kit.Icons;
import dev.gatehouse.app.spi.Toast;
import dev.gatehouse.app.spi.Toasts;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Toasts at the bottom right, the newest below. They go after six seconds; errors stay until closed.
public final class ToastStack extends VBox implements Toasts {
    private static final Duration STAY = Duration.seconds(6);
    private static final double WIDTH = 380;
    private static final int MOST = 4;

    private final Executor screen;

    /// @param screen runs steps on the FX thread
    public ToastStack(Executor screen) {
        this.screen = screen;
        getStyleClass().add("gh-toasts");
        setPickOnBounds(false);
        setMaxSize(WIDTH + 16, USE_PREF_SIZE);
    }

    @Override
    public void show(Toast toast) {
        screen.execute(() -> add(toast));
    }

    private void add(Toast toast) {
        var notice = new Notification(toast.text(), Icons.of(icon(toast.tone())));
        notice.getStyleClass().add(styleClass(toast.tone()));
        notice.setPrefWidth(WIDTH);
        notice.setMaxWidth(WIDTH);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        notice.setOnClose(event -> getChildren().remove(notice));
        if (!toast.verb().isEmpty()) {
            var action = new Button(toast.verb());
            action.setOnAction(event -> {
                getChildren().remove(notice);
                toast.action().run();
            });
            notice.setPrimaryActions(action);
        }
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (toast.tone() != Toast.Tone.ERROR) {
            var wait = new PauseTransition(STAY);
            wait.setOnFinished(event -> getChildren().remove(notice));
            wait.play();
        }
    }

    private static String icon(Toast.Tone tone) {
        return switch (tone) {
            case INFO -> "fth-info";
            case SUCCESS -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case ERROR -> "fth-x-circle";
        };
    }

    private static String styleClass(Toast.Tone tone) {
        return switch (tone) {
            case INFO -> "accent";
            case SUCCESS -> "success";
            case WARNING -> "warning";
            case ERROR -> "danger";
        };
    }
}
