package dev.gatehouse.backend;

import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.backend.spi.ConnectorProvider;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;

/// The connectors that are installed. Immutable; any thread.
public final class Connectors {
    private final List<ConnectorProvider> providers;

    private Connectors(List<ConnectorProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /// Every connector on the class path.
    public static Connectors installed() {
        return new Connectors(ServiceLoader.load(ConnectorProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// The kinds that can be opened, such as `gatehouse`.
    public List<String> kinds() {
        return providers.stream().map(ConnectorProvider::kind).sorted().toList();
    }

    /// Every provider, in no particular order.
    public List<ConnectorProvider> providers() {
        return providers;
    }

    /// Opens a connector; the caller closes it. Speaks to nobody yet.
    ///
    /// @throws IllegalArgumentException when no connector of that kind is installed
    public Connector open(String kind, Target target, Clock clock) {
        return providers.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no connector \"" + kind + "\" is installed; there are " + kinds()))
                .open(target, clock);
    }
}
