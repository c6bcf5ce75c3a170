package dev.gatehouse.cli.keys;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.workbench.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Take an API key back for ever in the next release.
@Command(name = "revoke", description = "Take an API key back for ever.")
final class KeysRevoke extends WorkspaceUseCase {
    @Parameters(paramLabel = "ID", description = "The id of the key, or its public start.")
    String id = "";

    KeysRevoke(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var key = workspace.keys().revoke(id);
        print("Key " + key.prefix() + " of " + key.owner() + " is revoked. " + KeyText.next(key), KeyText.object(key));
        return ExitCode.OK;
    }
}
