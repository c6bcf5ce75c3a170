package dev.gatehouse.cli.command;

import dev.gatehouse.cli.terminal.Terminal;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a command takes from the process that runs it.
///
/// @param input what is piped in
/// @param environment looks up environment variables; null when not set
public record Surroundings(
        Terminal terminal,
        InputStream input,
        Clock clock,
        SecureRandom random,
        Function<String, @Nullable String> environment) {
    /// Those of this process.
    public static Surroundings ofProcess() {
        return new Surroundings(Terminal.ofProcess(), System.in, Clock.systemUTC(), new SecureRandom(), System::getenv);
    }
}
