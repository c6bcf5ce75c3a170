package dev.gatehouse.cli.suite;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.engine.metrics.Gate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/// `gatehouse suite`.
@Command(name = "suite", description = "Measure policies on labelled prompts.")
public final class SuiteCommands extends Group {
    private SuiteCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        var run = new CommandLine(new SuiteRun(surroundings)).registerConverter(Gate.class, SuiteCommands::gate);
        return new CommandLine(new SuiteCommands()).addSubcommand(run);
    }

    private static Gate gate(String text) {
        try {
            return Gate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
