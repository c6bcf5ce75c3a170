package dev.gatehouse.app;

import dev.gatehouse.themes.GatehouseTheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the console remembers of itself between two starts: its theme and its window. A file that is missing or damaged
/// means
/// the defaults; one that cannot be written is logged, and nothing else is lost.
final class ConsoleSettings {
    /// Where the window was.
    record Bounds(double x, double y, double width, double height) {}

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSettings.class);

    private final Path file;
    private final Properties values = new Properties();

    private ConsoleSettings(Path file) {
        this.file = file;
    }

    /// Reads the settings in this file.
    static ConsoleSettings at(Path file) {
        var settings = new ConsoleSettings(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                settings.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The settings in {} cannot be read; the defaults are used", file, e);
            }
        }
        return settings;
    }

    /// The file for this user: in `$XDG_CONFIG_HOME` where that is set, else in `~/.config`.
    static Path userFile() {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(configured);
        return base.resolve("gatehouse").resolve("console.properties");
    }

    GatehouseTheme theme() {
        return GatehouseTheme.of(values.getProperty("theme", "")).orElse(GatehouseTheme.initial());
    }

    void theme(GatehouseTheme theme) {
        values.setProperty("theme", theme.id());
        save();
    }

    Optional<Bounds> bounds() {
        try {
            return Optional.of(new Bounds(number("x"), number("y"), number("width"), number("height")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void bounds(Bounds bounds) {
        values.setProperty("x", String.valueOf(bounds.x()));
        values.setProperty("y", String.valueOf(bounds.y()));
        values.setProperty("width", String.valueOf(bounds.width()));
        values.setProperty("height", String.valueOf(bounds.height()));
        save();
    }

    private double number(String key) {
        double number = Double.parseDouble(values.getProperty(key, ""));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(key);
        }
        return number;
    }

    private void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (var writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The settings cannot be written to {}", file, e);
        }
    }
}
