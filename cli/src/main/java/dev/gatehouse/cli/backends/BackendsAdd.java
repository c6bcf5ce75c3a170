package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.workbench.Workspace;
import dev.gatehouse.workbench.backends.Backend;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Registers a backend, or another address of one.
@Command(name = "add", description = "Register a backend, or replace the one of the same id.")
final class BackendsAdd extends WorkspaceUseCase {
    @Parameters(paramLabel = "ID", description = "The backend's own id.")
    String id = "";

    @Option(names = "--admin", required = true, paramLabel = "URL", description = "Its admin port, https://host:port.")
    URI admin = URI.create("https://127.0.0.1");

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "FILE",
            description = "The certificate that it must show, in PEM form.")
    Path certificate = Path.of("");

    @Option(
            names = "--environment",
            paramLabel = "ENV",
            defaultValue = "dev",
            description = "Where it stands: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Environment environment = Environment.DEV;

    @Option(
            names = "--connector",
            paramLabel = "KIND",
            defaultValue = "gatehouse",
            description = "How to speak to it (${DEFAULT-VALUE}).")
    String connector = "";

    BackendsAdd(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        var backend = backend();
        workspace.backends().register(backend);
        print(
                "Backend " + id + " is registered and belongs to the audience of the next release for "
                        + environment.word() + ".",
                BackendText.object(backend));
        return ExitCode.OK;
    }

    private Backend backend() {
        var shown = Pem.read(certificate);
        try {
            return new Backend(id, connector, environment, admin, shown);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("backend.invalid", "This is no backend: " + e.getMessage() + ".");
        }
    }
}
