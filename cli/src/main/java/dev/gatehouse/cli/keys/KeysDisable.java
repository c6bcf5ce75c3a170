package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.workbench.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Put an API key out of use in the next release.
@Command(name = "disable", description = "Put an API key out of use.")
final class KeysDisable extends WorkspaceUseCase {
    @Parameters(paramLabel = "ID", description = "The id of the key, or its public start.")
    String id = "";

    KeysDisable(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var key = workspace.keys().disable(id);
        print("Key " + key.prefix() + " of " + key.owner() + " is disabled. " + KeyText.next(key), KeyText.object(key));
        return ExitCode.OK;
    }
}
