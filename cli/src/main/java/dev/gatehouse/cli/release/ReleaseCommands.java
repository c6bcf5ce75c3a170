package dev.gatehouse.cli.release;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse release`.
@Command(name = "release", description = "Make, sign and check releases.")
public final class ReleaseCommands extends Group {
    private ReleaseCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new ReleaseCommands())
                .addSubcommand(new ReleaseCreate(surroundings))
                .addSubcommand(new ReleaseSign(surroundings))
                .addSubcommand(new ReleaseVerify(surroundings))
                .addSubcommand(new ReleaseShow(surroundings));
    }
}
