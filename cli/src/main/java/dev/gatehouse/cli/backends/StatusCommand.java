package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.backends.BackendState;
import dev.gatehouse.workbench.backends.BackendView;
import picocli.CommandLine.Command;

/// Asks every backend what runs on it.
@Command(
        name = "status",
        description = "Ask every backend what runs on it. Exit code 1 unless all run the newest release.")
public final class StatusCommand extends WorkspaceUseCase {
    public StatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var views = workspace.backends().refresh();
        if (format() == Format.JSON) {
            views.forEach(view -> print("", BackendText.object(view)));
        } else {
            terminal()
                    .list(
                            BackendText.HEADER,
                            views.stream().map(BackendText::row).toList(),
                            "No backend is registered here. Prepare one: gatehouse backends prepare DIR --id ID");
        }
        return views.stream().allMatch(StatusCommand::inSync) ? ExitCode.OK : ExitCode.FINDING;
    }

    private static boolean inSync(BackendView view) {
        return switch (view.state()) {
            case BackendState.InSync _ -> true;
            case BackendState.Unknown _, BackendState.OutOfSync _, BackendState.Broken _ -> false;
        };
    }
}
