package dev.gatehouse.cli;

import dev.gatehouse.cli.command.Surroundings;

/// The process behind `./gatehouse`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        QuietLibraries.hush();
        // Daemon threads of libraries must not keep a finished command alive.
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /// Runs one command and gives its exit code.
    public static int run(Surroundings surroundings, String... arguments) {
        return Gatehouse.commandLine(surroundings).execute(arguments);
    }
}
