package dev.gatehouse.cli.guard;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse guard`.
@Command(name = "guard", description = "Make guards of your own.")
public final class GuardCommands extends Group {
    private GuardCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new GuardCommands()).addSubcommand(new GuardTrain(surroundings));
    }
}
