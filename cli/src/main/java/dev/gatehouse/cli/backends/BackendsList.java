package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.cli.terminal.Format;
import dev.gatehouse.workbench.Workspace;
import java.util.List;
import picocli.CommandLine.Command;

/// Lists what is registered, asking nobody.
@Command(name = "list", description = "List the registered backends. Asks none of them; \"gatehouse status\" does.")
final class BackendsList extends WorkspaceUseCase {
    BackendsList(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var backends = workspace.backends().list();
        if (format() == Format.JSON) {
            backends.forEach(each -> print("", BackendText.object(each.backend())));
        } else {
            terminal()
                    .list(
                            List.of("BACKEND", "KIND", "ENVIRONMENT", "ADMIN"),
                            backends.stream()
                                    .map(each -> List.of(
                                            each.backend().id(),
                                            each.backend().connector(),
                                            each.backend().environment().word(),
                                            each.backend().admin().toString()))
                                    .toList(),
                            "No backend is registered here. Prepare one: gatehouse backends prepare DIR --id ID");
        }
        return ExitCode.OK;
    }
}
