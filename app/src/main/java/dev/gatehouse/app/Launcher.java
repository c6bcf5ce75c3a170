package dev.gatehouse.app;

import javafx.application.Application;

/// Starts the console. It does not extend `Application`, so that JavaFX may lie on the classpath.
public final class Launcher {
    private Launcher() {}

    /// Opens the console and returns when its window was closed.
    public static void main(String[] args) {
        Application.launch(GatehouseApplication.class, args);
    }
}
