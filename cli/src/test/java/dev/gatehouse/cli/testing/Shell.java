package dev.gatehouse.cli.testing;

import dev.gatehouse.cli.Main;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.terminal.Terminal;
import dev.gatehouse.cli.terminal.Terminal.Progress;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Runs commands as a shell would, with captured streams and an environment of its own.
public final class Shell {
    private final Map<String, String> environment;
    private String input = "";

    private Shell(Map<String, String> environment) {
        this.environment = environment;
    }

    /// A shell whose workspace, data and caches lie under `home`.
    public static Shell in(Path home) {
        return new Shell(Map.of(
                "GATEHOUSE_WORKSPACE", home.resolve("workspace").toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString()));
    }

    public Shell withInput(String text) {
        input = text;
        return this;
    }

    /// What a command left behind.
    public record Ran(int code, String out, String err) {
        public List<String> lines() {
            return out.lines().toList();
        }

        public List<Map<String, Object>> objects() {
            return Json.lines(out);
        }

        /// All that was printed.
        public String all() {
            return out + err;
        }
    }

    public Ran run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(
                new Terminal(new PrintWriter(out), new PrintWriter(err), Progress.HIDDEN),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Clock.systemUTC(),
                new SecureRandom(),
                environment::get);
        var words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Main.run(surroundings, words);
        return new Ran(code, out.toString(), err.toString());
    }
}
