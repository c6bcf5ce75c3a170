package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.Words;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.workbench.Workspace;
import java.util.List;
import picocli.CommandLine.Command;

/// Lists keys without their secrets.
@Command(name = "list", description = "List the API keys of a workspace.")
final class KeysList extends WorkspaceUseCase {
    KeysList(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var keys = workspace.keys().list();
        if (format() == Format.JSON) {
            keys.forEach(key -> print("", KeyText.object(key)));
        } else {
            terminal()
                    .list(
                            List.of("ID", "STARTS", "ROLE", "OWNER", "EXPIRES", "STATUS", "STANDING"),
                            keys.stream()
                                    .map(key -> List.of(
                                            key.id(),
                                            key.prefix(),
                                            key.role(),
                                            key.owner(),
                                            key.expires().toString(),
                                            Words.of(key.status()),
                                            Words.of(key.standing())))
                                    .toList(),
                            "There are no API keys here. Make one: gatehouse keys create --role ROLE --owner OWNER");
        }
        return ExitCode.OK;
    }
}
