package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse keys`.
@Command(name = "keys", description = "Make and take back API keys. Changes reach backends with the next release.")
public final class KeysCommands extends Group {
    private KeysCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new KeysCommands())
                .addSubcommand(new KeysCreate(surroundings))
                .addSubcommand(new KeysList(surroundings))
                .addSubcommand(new KeysDisable(surroundings))
                .addSubcommand(new KeysRevoke(surroundings));
    }
}
