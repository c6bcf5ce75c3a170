package dev.gatehouse.cli.backends;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.WorkspaceUseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.gateway.EmbeddedGateway;
import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.Names;
import dev.gatehouse.trust.tls.TlsIdentity;
import dev.gatehouse.workbench.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes the settings of a gateway that trusts this workspace.
@Command(
        name = "prepare",
        description = "Make a folder with the settings of a gateway that trusts this workspace's releases.")
final class BackendsPrepare extends WorkspaceUseCase {
    private static final int LARGEST_PORT = 65535;

    @Parameters(paramLabel = "DIR", description = "The folder to make, for \"gatehouse gateway --config DIR\".")
    Path folder = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "ID", description = "What the backend is called.")
    String id = "";

    @Option(
            names = "--environment",
            paramLabel = "ENV",
            defaultValue = "dev",
            description = "Where it stands: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Environment environment = Environment.DEV;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8443",
            description = "Where callers come in; 0 takes a free one at each start (${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--admin-port",
            paramLabel = "N",
            defaultValue = "9443",
            description = "Where releases come in (${DEFAULT-VALUE}).")
    int adminPort;

    BackendsPrepare(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Workspace workspace) {
        check();
        var config = EmbeddedGateway.prepare(
                folder,
                new EmbeddedGateway.Preparation(
                        id,
                        environment,
                        TlsIdentity.pem(workspace.backends().clientCertificate()),
                        workspace.releases().trustedRoot(),
                        new EmbeddedGateway.Ports(port, adminPort)));
        var object = new LinkedHashMap<String, Object>();
        object.put("folder", folder.toString());
        object.put("backend", config.backendId());
        object.put("environment", config.environment().word());
        print(
                folder + " is ready for \"gatehouse gateway --config " + folder + "\". Once that runs, register it: "
                        + "gatehouse backends add " + id + " --admin https://127.0.0.1:"
                        + (adminPort == 0 ? "PORT" : adminPort) + " --certificate "
                        + folder.resolve("certificate.pem"),
                object);
        return ExitCode.OK;
    }

    private void check() {
        if (Files.exists(folder.resolve(GatewayConfig.FILE))) {
            throw new CommandFailure(
                    "file.exists", folder.resolve(GatewayConfig.FILE) + " is there already. Name another folder.");
        }
        if (!Names.isId(id)) {
            throw new CommandFailure(
                    "backend.id", "\"" + id + "\" is no id: use lower-case letters, digits and '-', such as edge-1.");
        }
        for (int each : new int[] {port, adminPort}) {
            if (each < 0 || each > LARGEST_PORT) {
                throw new CommandFailure(
                        "backend.port", each + " is no port; take one from 0 to " + LARGEST_PORT + ".");
            }
        }
    }
}
