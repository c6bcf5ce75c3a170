package dev.gatehouse.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the workspace of a session is.
///
/// @param name what the console calls it
/// @param throwAway whether it is removed when the session ends
public record SessionPlace(Path folder, String name, boolean throwAway) {
    /// The variable that names another folder than the usual one.
    public static final String VARIABLE = "GATEHOUSE_WORKSPACE";

    /// The place that the arguments and the surroundings of the console ask for: a fresh sandbox after `demo`, else the
    /// folder of `GATEHOUSE_WORKSPACE`, else the usual one of this user.
    ///
    /// @param environment looks up environment variables
    /// @param home the user's folder
    public static SessionPlace of(List<String> arguments, Function<String, @Nullable String> environment, Path home) {
        if (arguments.contains("demo") || arguments.contains("--demo")) {
            return sandbox();
        }
        String chosen = environment.apply(VARIABLE);
        if (chosen != null && !chosen.isBlank()) {
            return kept(Path.of(chosen));
        }
        String data = environment.apply("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
        return kept(base.resolve("gatehouse").resolve("workspace"));
    }

    /// A folder that stays.
    public static SessionPlace kept(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        return new SessionPlace(
                place, Objects.requireNonNullElse(place.getFileName(), place).toString(), false);
    }

    /// A fresh folder that goes when the session ends.
    public static SessionPlace sandbox() {
        try {
            return new SessionPlace(Files.createTempDirectory("gatehouse-sandbox-"), "Sandbox", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
