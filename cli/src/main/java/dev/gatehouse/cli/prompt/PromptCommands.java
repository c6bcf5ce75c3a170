package dev.gatehouse.cli.prompt;

import dev.gatehouse.cli.command.Group;
import dev.gatehouse.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `gatehouse prompt`.
@Command(name = "prompt", description = "Try prompts.")
public final class PromptCommands extends Group {
    private PromptCommands() {}

    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new PromptCommands()).addSubcommand(new PromptTest(surroundings));
    }
}
