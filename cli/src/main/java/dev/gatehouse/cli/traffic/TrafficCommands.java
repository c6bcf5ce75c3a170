package dev.gatehouse.cli.traffic;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse traffic`.
@Command(name = "traffic", description = "Read what backends tell of their requests.")
public final class TrafficCommands extends Group {
    private TrafficCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new TrafficCommands()).addSubcommand(new TrafficTail(surroundings));
    }
}
