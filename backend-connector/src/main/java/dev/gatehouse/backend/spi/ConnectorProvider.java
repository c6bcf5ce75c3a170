package dev.gatehouse.backend.spi;

import dev.gatehouse.backend.answer.Capability;
import dev.gatehouse.backend.answer.Target;
import java.time.Clock;
import java.util.Set;

/// One kind of backend. Found by `ServiceLoader`; stateless; any thread.
public interface ConnectorProvider {
    /// The word for this kind, such as `gatehouse`. Unique.
    String kind();

    /// A name for people.
    String title();

    /// What backends of this kind can do.
    Set<Capability> capabilities();

    /// Opens a connector on one backend; speaks to nobody yet.
    Connector open(Target target, Clock clock);
}
