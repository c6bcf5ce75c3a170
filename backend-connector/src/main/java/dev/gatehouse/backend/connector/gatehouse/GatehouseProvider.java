package dev.gatehouse.backend.connector.gatehouse;

import dev.gatehouse.backend.answer.Capability;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.backend.http.PinnedHttp;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.backend.spi.ConnectorProvider;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/// Gatehouse's own gateway.
public final class GatehouseProvider implements ConnectorProvider {
    @Override
    public String kind() {
        return "gatehouse";
    }

    @Override
    public String title() {
        return "Gatehouse gateway";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Connector open(Target target, Clock clock) {
        return new GatehouseConnector(target, new PinnedHttp(target, clock));
    }
}
