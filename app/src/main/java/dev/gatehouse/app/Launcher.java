package dev.gatehouse.app;

import javafx.application.Application;

/// Starts the console. It does not extend `Application`, so that JavaFX may lie on the classpath.
public final class Launcher {
    private static final String LOGGING = "logback.configurationFile";

    private Launcher() {}

    /// Opens the console and returns when its window was closed.
    public static void main(String[] args) {
        // The command's configuration, of the standard name, lies on the same class path.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "console-logback.xml");
        }
        Application.launch(GatehouseApplication.class, args);
    }
}
