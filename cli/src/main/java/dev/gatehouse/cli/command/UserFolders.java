package dev.gatehouse.cli.command;

import java.nio.file.Path;

/// Where things of this user lie, after the XDG Base Directory Specification.
public final class UserFolders {
    private UserFolders() {}

    /// The workspace that is used when none is named.
    static Path workspace(Surroundings surroundings) {
        String named = surroundings.environment().apply("GATEHOUSE_WORKSPACE");
        return named == null || named.isBlank()
                ? base(surroundings, "XDG_DATA_HOME", Path.of(".local", "share"))
                        .resolve("gatehouse")
                        .resolve("workspace")
                : Path.of(named);
    }

    /// For what can be computed again.
    public static Path cache(Surroundings surroundings) {
        return base(surroundings, "XDG_CACHE_HOME", Path.of(".cache")).resolve("gatehouse");
    }

    private static Path base(Surroundings surroundings, String variable, Path fallback) {
        String named = surroundings.environment().apply(variable);
        // The specification says that relative paths are to be ignored.
        return named != null && Path.of(named).isAbsolute()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home", ".")).resolve(fallback);
    }
}
