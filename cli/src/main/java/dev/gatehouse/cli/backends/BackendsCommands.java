package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse backends`.
@Command(name = "backends", description = "Register the gateways that enforce policy.")
public final class BackendsCommands extends Group {
    private BackendsCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new BackendsCommands())
                .addSubcommand(new BackendsPrepare(surroundings))
                .addSubcommand(new BackendsAdd(surroundings))
                .addSubcommand(new BackendsList(surroundings));
    }
}
