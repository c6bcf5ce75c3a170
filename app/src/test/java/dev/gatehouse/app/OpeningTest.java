package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.session.Session;
import dev.gatehouse.app.session.SessionPlace;
import dev.gatehouse.app.testing.Fx;
import dev.gatehouse.app.testing.Png;
import dev.gatehouse.themes.GatehouseTheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    private final List<Session> opened = Collections.synchronizedList(new ArrayList<>());
    private final List<String> copied = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void workspaceInUseIsToldInTheWindowAndOpensOnceItIsFree() {
        // Given
        var place = SessionPlace.kept(folder);
        var other = Session.open(place, Session.Ports.SAME, Clock.systemUTC());
        var view = Fx.call(StartView::new);
        Scene scene = Fx.call(() -> {
            var made = new Scene(view, 1440, 900);
            GatehouseTheme.DARK.dress(made);
            return made;
        });
        var opening =
                new Opening(place, view, Clock.systemUTC(), Platform::runLater, opened::add, copied::add, () -> {});
        // When
        Fx.run(opening::start);
        waitUntil(() -> view.lookup("#start-failure") != null);
        // Then
        assertThat(Fx.call(() -> ((Label) view.lookup("#start-failure")).getText()))
                .contains(folder.toString(), "Close it there");
        Fx.settle();
        Png.write(Fx.call(() -> scene.snapshot(null)), Path.of("target", "tour", "loop", "start-failure.png"));
        Fx.run(() -> button(view, "Copy details").fire());
        assertThat(copied).singleElement().asString().startsWith("workspace.in-use: ");
        // When
        other.close();
        Fx.run(() -> button(view, "Try again").fire());
        // Then
        waitUntil(() -> !opened.isEmpty());
        opening.close();
    }

    @Test
    void whatOpensAfterTheEndIsClosedAgain() {
        // Given
        var view = Fx.call(StartView::new);
        var place = SessionPlace.kept(folder);
        var opening =
                new Opening(place, view, Clock.systemUTC(), Platform::runLater, opened::add, copied::add, () -> {});
        Fx.run(opening::start);
        // When
        opening.close();
        // Then
        Session.open(place, Session.Ports.SAME, Clock.systemUTC()).close();
    }

    private static Button button(StartView view, String text) {
        return view.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Fx.call(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            Fx.settle();
        }
    }
}
