package dev.gatehouse.gateway;

import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.gateway.events.EventLog;
import dev.gatehouse.gateway.release.ReleaseDesk;
import dev.gatehouse.policy.traffic.GatewayStatus;
import java.time.Instant;
import java.util.function.Supplier;

/// What a gateway says about itself, as of now.
record StatusReport(GatewayConfig config, ReleaseDesk desk, EventLog events) implements Supplier<GatewayStatus> {
    @Override
    public GatewayStatus get() {
        var inForce = desk.inForce().orElseGet(() -> new ReleaseDesk.InForce(0, "", "", Instant.EPOCH, Instant.EPOCH));
        return new GatewayStatus(
                config.backendId(),
                config.environment(),
                EngineVersions.installed().toString(),
                inForce.version(),
                inForce.sha256(),
                inForce.policyDigest(),
                inForce.since(),
                inForce.expires(),
                events.last(),
                desk.lastRefusal());
    }
}
