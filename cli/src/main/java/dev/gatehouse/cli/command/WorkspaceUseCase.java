package dev.gatehouse.cli.command;

import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.WorkspaceOptions;
import dev.gatehouse.workbench.Workspaces;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// A command on a workspace, which is open while the command runs.
public abstract class WorkspaceUseCase extends UseCase {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace; else $GATEHOUSE_WORKSPACE, else the one of the console.")
    Optional<Path> workspace = Optional.empty();

    protected WorkspaceUseCase(Surroundings surroundings) {
        super(surroundings);
    }

    /// Does what the command is for.
    protected abstract ExitCode run(Workspace workspace);

    @Override
    protected final ExitCode run() {
        var options = new WorkspaceOptions(
                new WorkspaceOptions.Passphrase.KeptInFile(),
                surroundings.clock(),
                surroundings.random(),
                surroundings.environment());
        try (var open = Workspaces.open(workspace.orElseGet(() -> UserFolders.workspace(surroundings)), options)) {
            return run(open);
        }
    }
}
