package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.spi.ScreenProvider;
import dev.gatehouse.app.testing.Fx;
import dev.gatehouse.app.testing.MemoryClipboard;
import dev.gatehouse.app.testing.Png;
import dev.gatehouse.app.testing.Screens;
import dev.gatehouse.app.testing.TestSession;
import dev.gatehouse.themes.GatehouseTheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Writes a picture of every screen, 1440 x 900, to `target/tour`.
class TourTest {
    private static final Path FOLDER = Path.of("target", "tour");

    @ParameterizedTest
    @EnumSource(GatehouseTheme.class)
    void takesPictureOfEveryScreen(GatehouseTheme theme) throws Exception {
        takePictures(Screens.ofTheProduct(), theme);
    }

    @ParameterizedTest
    @EnumSource(GatehouseTheme.class)
    void takesPictureOfTheSheetOfComponents(GatehouseTheme theme) throws Exception {
        takePictures(Screens.sheet(), theme);
    }

    private static void takePictures(List<ScreenProvider> screens, GatehouseTheme theme) throws Exception {
        // Given
        var session = TestSession.lively();
        var console = Fx.call(() -> new Console(
                session.workspace(),
                session.samples(),
                screens,
                session.status(),
                new MemoryClipboard(),
                Clock.systemUTC(),
                theme));
        Scene scene = Fx.call(() -> console.scene(1440, 900));
        for (var screen : screens) {
            // When
            Fx.run(() -> console.model().open(screen.id()));
            for (int i = 0; i < 6; i++) {
                Fx.settle();
            }
            Fx.call(() -> scene.snapshot(null));
            Fx.settle();
            var picture = Fx.call(() -> scene.snapshot(null));
            var file = FOLDER.resolve(screen.id() + "-" + theme.id() + ".png");
            Png.write(picture, file);
            // Then
            assertThat(Files.size(file)).isGreaterThan(10_000);
        }
        Fx.run(console::close);
    }
}
