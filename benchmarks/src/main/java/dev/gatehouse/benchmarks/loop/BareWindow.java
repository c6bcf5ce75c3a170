package dev.gatehouse.benchmarks.loop;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that can be started with the same toolkit: a window with one word in it.
public final class BareWindow {
    private BareWindow() {}

    /// Starts it and prints the milliseconds from the start of the process to the first painted frame.
    public static void main(String[] args) {
        FirstPaint.report();
        Application.launch(OneWord.class, args);
    }

    /// Apart from the program's own class, which must not be an application on the class path.
    public static final class OneWord extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Gatehouse")), 1440, 900));
            stage.show();
        }
    }
}
