package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse roles`.
@Command(name = "roles", description = "Show what holders of keys may do.")
public final class RolesCommands extends Group {
    private RolesCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new RolesCommands()).addSubcommand(new RolesList(surroundings));
    }
}
