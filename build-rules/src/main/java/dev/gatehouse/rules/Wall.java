package dev.gatehouse.rules;

import java.util.List;

/// A library that may be used in one place only, so that it can be exchanged there.
record Wall(List<String> library, List<String> inside) {
    static final Wall DJL =
            new Wall(List.of("ai.djl..", "ai.onnxruntime.."), List.of("dev.gatehouse.engine.runtime.."));
    static final Wall FOREIGN_MEMORY =
            new Wall(List.of("java.lang.foreign.."), List.of("dev.gatehouse.engine.runtime.."));
    static final Wall OKHTTP = new Wall(List.of("okhttp3..", "okio.."), List.of("dev.gatehouse.backend.http.."));
    static final Wall JACKSON =
            new Wall(List.of("tools.jackson..", "com.fasterxml.."), List.of("dev.gatehouse..json.."));
    static final Wall YAML = new Wall(List.of("org.snakeyaml.."), List.of("dev.gatehouse..yaml.."));
    static final Wall DATABASE = new Wall(
            List.of("java.sql..", "javax.sql..", "org.h2..", "com.zaxxer..", "org.flywaydb..", "org.jdbi.."),
            List.of("dev.gatehouse.workbench.store.."));
    static final Wall HTTP_SERVER =
            new Wall(List.of("io.helidon..", "com.sun.net.httpserver.."), List.of("dev.gatehouse.gateway.wire.."));
    static final Wall CERTIFICATES =
            new Wall(List.of("org.bouncycastle.."), List.of("dev.gatehouse.trust.certificate.."));
    static final Wall JAVAFX = new Wall(
            List.of("javafx..", "atlantafx..", "org.controlsfx.."),
            List.of("dev.gatehouse.app..", "dev.gatehouse.themes.."));

    static final List<Wall> ALL =
            List.of(DJL, FOREIGN_MEMORY, OKHTTP, JACKSON, YAML, DATABASE, HTTP_SERVER, CERTIFICATES, JAVAFX);

    String[] patternsOfLibrary() {
        return library.toArray(String[]::new);
    }

    String[] patternsInside() {
        return inside.toArray(String[]::new);
    }
}
