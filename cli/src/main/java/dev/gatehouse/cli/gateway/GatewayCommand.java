package dev.gatehouse.cli.gateway;

import dev.gatehouse.cli.command.Surroundings;
import dev.gatehouse.cli.command.UseCase;
import dev.gatehouse.cli.terminal.CommandFailure;
import dev.gatehouse.cli.terminal.ExitCode;
import dev.gatehouse.gateway.Gateway;
import dev.gatehouse.gateway.RunningGateway;
import dev.gatehouse.gateway.config.GatewayConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs a gateway until the process is asked to end.
@Command(name = "gateway", description = "Run a gateway alone, until Ctrl-C.")
public final class GatewayCommand extends UseCase {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "DIR",
            description = "The folder with gateway.yaml; \"gatehouse backends prepare\" makes one.")
    Path folder = Path.of("");

    public GatewayCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    "file.missing",
                    "There is no folder " + folder + ". \"gatehouse backends prepare " + folder
                            + " --id NAME\" makes one.");
        }
        var config = Gateway.read(folder);
        var gateway = Gateway.start(config);
        // Closing twice does nothing: the hook and the end of this method may both do it.
        var atExit = new Thread(gateway::close, "gateway-shutdown");
        Runtime.getRuntime().addShutdownHook(atExit);
        try (gateway) {
            tell(config, gateway);
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        return ExitCode.OK;
    }

    private void tell(GatewayConfig config, RunningGateway gateway) {
        var status = gateway.status();
        var calls = "https://" + config.publicPlane().address() + ":" + gateway.publicPort();
        var admin = "https://" + config.adminPlane().address() + ":" + gateway.adminPort();
        var object = new LinkedHashMap<String, Object>();
        object.put("backend", config.backendId());
        object.put("public", calls);
        object.put("admin", admin);
        object.put("release", status.releaseVersion());
        print(
                "Gateway " + config.backendId() + " serves " + calls + "/v1, takes releases on " + admin + ", "
                        + (status.hasRelease()
                                ? "release v" + status.releaseVersion() + " is in force"
                                : "has no release yet and lets nothing pass")
                        + ". Ctrl-C ends it.",
                object);
    }
}
