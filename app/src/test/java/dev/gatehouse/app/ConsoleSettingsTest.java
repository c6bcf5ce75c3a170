package dev.gatehouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.themes.GatehouseTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleSettingsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void remembersThemeAndWindow() {
        // Given
        var file = folder.resolve("deep/console.properties");
        var bounds = new ConsoleSettings.Bounds(10, 20, 1500, 950);
        // When
        var settings = ConsoleSettings.at(file);
        settings.theme(GatehouseTheme.LIGHT);
        settings.bounds(bounds);
        // Then
        assertThat(ConsoleSettings.at(file).theme()).isEqualTo(GatehouseTheme.LIGHT);
        assertThat(ConsoleSettings.at(file).bounds()).contains(bounds);
    }

    @Test
    void damagedFileMeansTheDefaults() throws IOException {
        // Given
        var file = folder.resolve("console.properties");
        Files.writeString(file, "theme=sepia\nwidth=\\u00zz\nx=NaN");
        // When
        var settings = ConsoleSettings.at(file);
        // Then
        assertThat(settings.theme()).isEqualTo(GatehouseTheme.DARK);
        assertThat(settings.bounds()).isEmpty();
    }

    @Test
    void folderThatCannotBeWrittenLosesNothingElse() throws IOException {
        // Given
        var blocked = folder.resolve("file");
        Files.writeString(blocked, "not a folder");
        var settings = ConsoleSettings.at(blocked.resolve("console.properties"));
        // When
        settings.theme(GatehouseTheme.LIGHT);
        // Then
        assertThat(settings.theme()).isEqualTo(GatehouseTheme.LIGHT);
    }
}
