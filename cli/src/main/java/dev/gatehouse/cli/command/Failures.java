package dev.gatehouse.cli.command;

import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.cli.terminal.Terminal;
import dev.gatehouse.engine.control.UnusableControl;
import dev.gatehouse.engine.model.ModelException;
import dev.gatehouse.engine.rows.RowsException;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.policy.edit.EditRefusedException;
import dev.gatehouse.policy.json.JsonRefusedException;
import dev.gatehouse.trust.failure.TrustException;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells every failure as a sentence with a code: the one place where exceptions end.
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;

    public Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A failure in words.
    ///
    /// @param code stable
    public record Told(String code, String sentence) {}

    /// The words for `failure`, whichever module it comes from.
    public static Told tell(Throwable failure) {
        return switch (failure) {
            case CommandFailure known -> new Told(known.code(), message(known));
            case WorkbenchException known -> new Told(known.code(), known.sentence());
            case GatewayException known -> new Told(known.code(), known.sentence());
            case TrustException known -> new Told(known.code(), known.sentence());
            case ModelException known -> new Told(known.code(), sentence(message(known)));
            case RowsException known -> new Told(known.code(), message(known));
            case UnusableControl known -> new Told(known.code(), sentence(message(known)));
            case EditRefusedException known -> new Told(EditRefusedException.CODE, sentence(message(known)));
            case JsonRefusedException known -> new Told("json.refused", sentence(message(known)));
            case UncheckedIOException disk ->
                new Told("disk.failed", "A file could not be read or written: " + message(disk) + ".");
            default ->
                new Told(
                        "internal.failure",
                        "Something failed that should not ("
                                + failure.getClass().getSimpleName()
                                + "). Run the command again with --debug and report what it shows.");
        };
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        var told = tell(failure);
        var useCase = line.getCommand() instanceof UseCase found ? found : null;
        terminal.progressDone();
        terminal.failure(useCase == null ? Format.TEXT : useCase.format(), told.code(), told.sentence());
        if (useCase != null) {
            useCase.showTrace(failure);
        }
        return ExitCode.FAILURE.code();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var json = Arrays.asList(arguments).contains("--json");
        terminal.failure(json ? Format.JSON : Format.TEXT, "usage", message(failure));
        if (!json) {
            UnmatchedArgumentException.printSuggestions(failure, terminal.err());
            terminal.err()
                    .println(
                            "Try \"" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
        }
        terminal.err().flush();
        return ExitCode.USAGE.code();
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /// Some modules write clauses: a terminal wants a sentence.
    private static String sentence(String clause) {
        if (clause.isEmpty()) {
            return clause;
        }
        var ended = clause.endsWith(".") || clause.endsWith("\n") ? clause : clause + ".";
        return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
    }
}
