package dev.gatehouse.cli.policy;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse policy`.
@Command(name = "policy", description = "Check, show and compare policies.")
public final class PolicyCommands extends Group {
    private PolicyCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new PolicyCommands())
                .addSubcommand(new PolicyCheck(surroundings))
                .addSubcommand(new PolicyShow(surroundings))
                .addSubcommand(new PolicyDifference(surroundings))
                .addSubcommand(new PolicySchemaCommand(surroundings));
    }
}
