package dev.gatehouse.workbench;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.backend.answer.Capability;
import dev.gatehouse.backend.answer.EventBatch;
import dev.gatehouse.backend.answer.ReadBack;
import dev.gatehouse.backend.answer.Target;
import dev.gatehouse.backend.spi.Connector;
import dev.gatehouse.backend.spi.ConnectorProvider;
import dev.gatehouse.policy.Environment;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.policy.traffic.TrafficEvent;
import dev.gatehouse.trust.ReleaseBundle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A backend in this process: keeps what it is sent, tells the events it is given.
public final class MemoryBackend implements ConnectorProvider {
    private static final Map<String, Gateway> GATEWAYS = new ConcurrentHashMap<>();

    /// The gateway that connectors to `backend` reach from now on.
    static Gateway gateway(String backend) {
        Gateway fresh = new Gateway(backend);
        GATEWAYS.put(backend, fresh);
        return fresh;
    }

    @Override
    public String kind() {
        return "memory";
    }

    @Override
    public String title() {
        return "In memory";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Connector open(Target target, Clock clock) {
        return java.util.Objects.requireNonNull(GATEWAYS.get(target.backend()), "no gateway " + target.backend());
    }

    /// One such gateway.
    static final class Gateway implements Connector {
        private final String id;
        private final List<TrafficEvent> events = new ArrayList<>();
        private Optional<ReleaseBundle> bundle = Optional.empty();
        private Optional<String> failure = Optional.empty();
        private Optional<String> refusal = Optional.empty();
        private String log = "log-1";
        private long version;
        private long first = 1;

        private Gateway(String id) {
            this.id = id;
        }

        synchronized void unreachable(String code) {
            failure = Optional.of(code);
        }

        synchronized void reachable() {
            failure = Optional.empty();
        }

        synchronized void refusing(String code) {
            refusal = Optional.of(code);
        }

        synchronized void runs(byte[] other) {
            bundle = Optional.of(ReleaseBundle.of(other));
        }

        synchronized void happened(TrafficEvent event) {
            events.add(event);
            notifyAll();
        }

        synchronized void beginLogAnew(String name) {
            log = name;
            events.clear();
        }

        synchronized void forgetBefore(long sequence) {
            first = sequence;
            events.removeIf(event -> event.sequence() < sequence);
        }

        @Override
        public synchronized Answer<GatewayStatus> status() {
            if (failure.isPresent()) {
                return new Answer.Unreachable<>(failure.get(), "It cannot be reached.");
            }
            return new Answer.Given<>(new GatewayStatus(
                    id,
                    Environment.DEV,
                    "0.1.0",
                    bundle.isPresent() ? version : 0,
                    bundle.map(ReleaseBundle::digest).orElse(""),
                    "",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    events.size(),
                    GatewayStatus.LastRefusal.NONE));
        }

        @Override
        public synchronized Answer<GatewayStatus> push(ReleaseBundle sent) {
            if (refusal.isPresent()) {
                return new Answer.Refused<>(refusal.get(), "It will not have it.");
            }
            if (failure.isEmpty()) {
                bundle = Optional.of(sent);
                version++;
            }
            return status();
        }

        @Override
        public synchronized Answer<ReadBack> readBack() {
            return status().map(status -> bundle.<ReadBack>map(each -> new ReadBack.InForce(version, each))
                    .orElse(new ReadBack.Nothing()));
        }

        @Override
        public synchronized Answer<EventBatch> events(long after, int limit, Duration wait) {
            if (failure.isPresent()) {
                return new Answer.Unreachable<>(failure.get(), "It cannot be reached.");
            }
            try {
                if (!wait.isZero() && batch(after, limit).isEmpty()) {
                    wait(wait.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Unreachable<>("backend.connection-lost", "Interrupted.");
            }
            long last = events.isEmpty() ? 0 : events.getLast().sequence();
            return new Answer.Given<>(new EventBatch(log, batch(after, limit), events.isEmpty() ? 0 : first, last));
        }

        private List<TrafficEvent> batch(long after, int limit) {
            return events.stream()
                    .filter(event -> event.sequence() > after)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void close() {}
    }
}
