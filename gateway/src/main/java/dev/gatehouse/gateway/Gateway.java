package dev.gatehouse.gateway;

import dev.gatehouse.engine.TargetModels;
import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.gateway.config.yaml.ConfigReader;
import java.nio.file.Path;
import java.time.Clock;

/// Starts gateways.
public final class Gateway {
    private Gateway() {}

    /// Reads the settings in `gateway.yaml` of `folder`.
    ///
    /// @throws GatewayException naming file, line and remedy when something in it is missing or wrong
    public static GatewayConfig read(Path folder) {
        return ConfigReader.read(folder);
    }

    /// Starts a gateway with the models and the environment variables of this machine.
    ///
    /// @throws GatewayException when it cannot be started: what, where, what to do
    public static RunningGateway start(GatewayConfig config) {
        return start(config, TargetModels.installed(System::getenv), Clock.systemUTC());
    }

    /// Starts a gateway.
    ///
    /// @param targets opens upstreams
    /// @throws GatewayException when it cannot be started: what, where, what to do
    public static RunningGateway start(GatewayConfig config, TargetModels targets, Clock clock) {
        return Assembly.start(config, targets, clock);
    }
}
