package dev.gatehouse.gateway;

import dev.gatehouse.engine.TargetModels;
import dev.gatehouse.gateway.admin.AdminPlane;
import dev.gatehouse.gateway.config.GatewayConfig;
import dev.gatehouse.gateway.config.GatewayException;
import dev.gatehouse.gateway.events.EventLog;
import dev.gatehouse.gateway.ledger.JournalLedger;
import dev.gatehouse.gateway.release.ReleaseDesk;
import dev.gatehouse.gateway.release.ReleaseDesks;
import dev.gatehouse.gateway.serving.FilterChain;
import dev.gatehouse.gateway.serving.PublicPlane;
import dev.gatehouse.gateway.serving.RequestIds;
import dev.gatehouse.gateway.spi.DialectProvider;
import dev.gatehouse.gateway.spi.FilterProvider.Surroundings;
import dev.gatehouse.gateway.upstream.UpstreamPool;
import dev.gatehouse.gateway.upstream.UpstreamStep;
import dev.gatehouse.policy.json.TrafficJson;
import dev.gatehouse.trust.audience.AudienceCheck;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ServiceLoader;

/// Puts the parts of one gateway together, in the order in which they need one another.
final class Assembly {
    private Assembly() {}

    static RunningGateway start(GatewayConfig config, TargetModels targets, Clock clock) {
        var parts = new Parts();
        try {
            return assemble(config, targets, clock, parts);
        } catch (TrustException broken) {
            parts.closeAll();
            throw new GatewayException(broken.code(), broken.sentence(), broken);
        } catch (UncheckedIOException | IOException broken) {
            parts.closeAll();
            throw new GatewayException(
                    "config.folder",
                    "The folder " + config.data() + " cannot be used: " + broken.getMessage()
                            + ". Check space and permissions.",
                    broken);
        } catch (RuntimeException broken) {
            parts.closeAll();
            throw broken;
        }
    }

    private static RunningGateway assemble(GatewayConfig config, TargetModels targets, Clock clock, Parts parts)
            throws IOException {
        var random = new SecureRandom();
        var data = config.data();
        parts.add(FolderLock.take(data));
        var identity = ServerIdentity.loadOrMake(config, random, clock);
        var ledger = parts.add(JournalLedger.open(data.resolve("ledger.log")));
        var events = parts.add(EventLog.open(data.resolve("events"), EventLog.Bounds.STANDARD, random));
        parts.add(new Flusher(ledger, events));
        var pool = new UpstreamPool(targets::open, config.bounds().answersAtATime());
        var desk = parts.add(desk(config, ledger, pool, clock));
        var upstream = parts.add(new UpstreamStep(pool, random));
        var ids = new RequestIds(random);
        var chain = FilterChain.installed(
                new Surroundings(
                        clock,
                        draft -> events.append(sequence ->
                                TrafficJson.line(draft.numbered(sequence)).getBytes(StandardCharsets.UTF_8))),
                upstream);
        var dialects = ServiceLoader.load(DialectProvider.class).stream()
                .map(provider -> provider.get().open())
                .toList();
        var status = new StatusReport(config, desk, events);
        var planes = new Planes(config, identity, clock);
        var publicPlane = parts.add(planes.open(
                new PublicPlane(dialects, desk, chain, config.bounds().bodyBytes(), ids, clock)));
        var adminPlane = parts.add(planes.openAdmin(
                new AdminPlane(status, desk, events, () -> ids.next().text())));
        // Waiting readers are woken first, so that closing does not wait for them.
        parts.add(events::wake);
        return new StartedGateway(publicPlane.port(), adminPlane.port(), identity, status, parts);
    }

    private static ReleaseDesk desk(GatewayConfig config, JournalLedger ledger, UpstreamPool pool, Clock clock)
            throws IOException {
        var place =
                new AudienceCheck.Place(config.environment().word(), config.backendId(), EngineVersions.installed());
        var ground = new ReleaseDesks.Ground(config.data(), Files.readAllBytes(config.root()), place);
        try {
            return ReleaseDesks.open(ground, ledger, pool, clock);
        } catch (TrustException broken) {
            if (broken.fault() == Fault.DISK) {
                throw broken;
            }
            throw new GatewayException(
                    "config.root",
                    "The trusted root " + config.root() + " cannot be used: " + broken.sentence()
                            + " Put the root of the console's repository there.",
                    broken);
        }
    }
}
