package dev.gatehouse.cli.command;

import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.cli.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One command: reads its arguments, calls one use case, prints what came of it. Failures are thrown and told in one
/// place.
@Command(sortOptions = false, usageHelpAutoWidth = true)
public abstract class UseCase implements Callable<Integer> {
    protected final Surroundings surroundings;

    @Option(names = "--json", description = "Print JSON, one object a line.")
    boolean json;

    @Option(names = "--debug", description = "Show the stack trace of an unexpected failure.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    protected UseCase(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Does what the command is for.
    protected abstract ExitCode run();

    @Override
    public final Integer call() {
        return run().code();
    }

    protected final Terminal terminal() {
        return surroundings.terminal();
    }

    /// For whom to print.
    public final Format format() {
        return json ? Format.JSON : Format.TEXT;
    }

    /// Prints one result.
    protected final void print(String text, Map<String, ?> object) {
        terminal().print(format(), text, object);
    }

    /// Shows where an unexpected failure came from, to those who asked for it.
    protected final void showTrace(Throwable failure) {
        if (debug) {
            failure.printStackTrace(terminal().err());
            terminal().err().flush();
        }
    }
}
