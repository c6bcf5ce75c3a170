package dev.gatehouse.gateway.release;

import dev.gatehouse.engine.spi.UsageLedger;
import dev.gatehouse.gateway.upstream.UpstreamPool;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.ReleaseVerifier;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.trust.audience.AudienceCheck;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the desk of a gateway with whatever was in force before.
public final class ReleaseDesks {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDesks.class);

    private ReleaseDesks() {}

    /// Where a desk keeps things and whom it trusts.
    ///
    /// @param folder for the state of the verifier and for bundles
    /// @param trustedRoot the first root, byte for byte
    /// @param place who a release must be meant for
    public record Ground(Path folder, byte[] trustedRoot, AudienceCheck.Place place) {}

    /// Opens the desk. A damaged verifier state is set aside, and the newest kept bundle that still verifies is put in
    /// force.
    ///
    /// @throws TrustException when the root is no root, or another one than the state began with
    public static ReleaseDesk open(Ground ground, UsageLedger ledger, UpstreamPool upstreams, Clock clock) {
        return open(ground, new EngineCompiler(ledger, clock), upstreams, clock);
    }

    static ReleaseDesk open(Ground ground, ReleaseCompiler compiler, UpstreamPool upstreams, Clock clock) {
        var store = new BundleStore(ground.folder().resolve("bundles"));
        var state = ground.folder().resolve("trust");
        ReleaseVerifier verifier;
        try {
            verifier = verifier(ground, state, clock);
        } catch (TrustException broken) {
            if (broken.fault() != Fault.STATE_CORRUPT) {
                throw broken;
            }
            var aside = setAside(state, clock);
            LOG.error(
                    "{} The damaged state was moved to {}; the newest whole release is taken from the kept bundles.",
                    broken.getMessage(),
                    aside);
            verifier = verifier(ground, state, clock);
            recover(verifier, store);
        }
        var desk = new ReleaseDesk(verifier, store, compiler, upstreams, clock);
        verifier.current().ifPresent(desk::resume);
        return desk;
    }

    private static ReleaseVerifier verifier(Ground ground, Path state, Clock clock) {
        return ReleaseVerifier.open(state, ground.trustedRoot(), clock, List.of(new AudienceCheck(ground.place())));
    }

    private static void recover(ReleaseVerifier verifier, BundleStore store) {
        for (var stored : store.all()) {
            var bytes = stored.bytes();
            if (bytes.isPresent()
                    && verifier.verify(ReleaseBundle.of(bytes.get())) instanceof Verification.Accepted(var release)) {
                verifier.accept(release);
                LOG.warn("release {} was recovered from {}", release.version(), stored.file());
                return;
            }
        }
        LOG.error("no kept bundle verifies: nothing is served until a release is uploaded");
    }

    private static Path setAside(Path state, Clock clock) {
        var aside = state.resolveSibling("trust.damaged-" + clock.millis());
        try {
            return Files.move(state, aside);
        } catch (IOException failed) {
            throw new UncheckedIOException(state + " cannot be moved: " + failed.getMessage(), failed);
        }
    }
}
