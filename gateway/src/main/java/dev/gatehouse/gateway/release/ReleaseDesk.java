package dev.gatehouse.gateway.release;

import dev.gatehouse.gateway.release.Serving.Facts;
import dev.gatehouse.gateway.serving.ReleaseSource;
import dev.gatehouse.gateway.spi.ServedRelease;
import dev.gatehouse.gateway.upstream.UpstreamPool;
import dev.gatehouse.policy.traffic.GatewayStatus.LastRefusal;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.trust.ReleaseVerifier;
import dev.gatehouse.trust.Verification;
import dev.gatehouse.trust.VerifiedRelease;
import dev.gatehouse.trust.failure.Fault;
import dev.gatehouse.trust.failure.TrustException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes releases in and lends out the one in force. Any thread; one upload is looked at at a time.
public final class ReleaseDesk implements ReleaseSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDesk.class);

    private final ReleaseVerifier verifier;
    private final BundleStore store;
    private final ReleaseCompiler compiler;
    private final UpstreamPool upstreams;
    private final Clock clock;
    private final ReentrantLock uploads = new ReentrantLock();
    private final AtomicReference<Optional<Serving>> current = new AtomicReference<>(Optional.empty());
    private volatile LastRefusal lastRefusal = LastRefusal.NONE;

    ReleaseDesk(
            ReleaseVerifier verifier,
            BundleStore store,
            ReleaseCompiler compiler,
            UpstreamPool upstreams,
            Clock clock) {
        this.verifier = verifier;
        this.store = store;
        this.compiler = compiler;
        this.upstreams = upstreams;
        this.clock = clock;
    }

    /// What is in force.
    ///
    /// @param sha256 of its bundle; empty when the bundle was lost
    public record InForce(long version, String sha256, String policyDigest, Instant since, Instant expires) {}

    /// Verifies, compiles, keeps and puts in force, in this order; the release before stays when any of it fails.
    public Upload upload(byte[] bytes) {
        uploads.lock();
        try {
            var bundle = ReleaseBundle.of(bytes);
            if (inForce().map(InForce::sha256).filter(bundle.digest()::equals).isPresent()) {
                return new Upload.InForce(bundle.digest());
            }
            return switch (verifier.verify(bundle)) {
                case Verification.Refused(var refusal) -> refused(refusal.code().code(), refusal.sentence());
                case Verification.Accepted(var release) -> take(release, bundle);
            };
        } finally {
            uploads.unlock();
        }
    }

    @Override
    public Optional<Loan> lend() {
        while (true) {
            var serving = current.get();
            if (serving.isEmpty()) {
                return Optional.empty();
            }
            var loan = serving.get().enter();
            if (loan.isPresent()) {
                return loan;
            }
            // Replaced between the two looks: the next look finds its successor.
        }
    }

    /// What is in force now.
    public Optional<InForce> inForce() {
        return current.get().map(serving -> {
            var facts = serving.facts();
            return new InForce(
                    facts.version(),
                    facts.bundle().map(BundleStore.Stored::sha256).orElse(""),
                    serving.release().engine().policyDigest(),
                    facts.since(),
                    facts.expires());
        });
    }

    /// The exact bytes of the bundle in force; empty when there is none or it was lost.
    public Optional<byte[]> bundle() {
        return current.get().flatMap(serving -> serving.facts().bundle()).flatMap(BundleStore.Stored::bytes);
    }

    /// The newest refusal since the start.
    public LastRefusal lastRefusal() {
        return lastRefusal;
    }

    @Override
    public void close() {
        uploads.lock();
        try {
            current.getAndSet(Optional.empty()).ifPresent(Serving::leave);
        } finally {
            uploads.unlock();
        }
    }

    /// Puts what was accepted before a restart in force again.
    void resume(VerifiedRelease release) {
        var bundle = store.find(release.digest());
        if (bundle.isEmpty()) {
            LOG.error(
                    "the bundle of release {} is not whole on disk: serving goes on, reading it back does not; upload it again",
                    release.version());
        }
        try {
            var since = bundle.map(BundleStore.Stored::since).orElseGet(clock::instant);
            swap(compiler.compile(release), new Facts(release.version(), since, release.expires(), bundle));
        } catch (UnusableReleaseException unusable) {
            LOG.error("release {} was in force before but cannot be now: {}", release.version(), unusable.sentence());
            lastRefusal = new LastRefusal.Refused("release.policy", unusable.sentence(), clock.instant());
        }
    }

    private Upload take(VerifiedRelease release, ReleaseBundle bundle) {
        ServedRelease served;
        try {
            served = compiler.compile(release);
        } catch (UnusableReleaseException unusable) {
            return refused("release.policy", unusable.sentence());
        }
        try {
            var stored = keep(release, bundle);
            swap(served, new Facts(release.version(), stored.since(), release.expires(), Optional.of(stored)));
        } catch (TrustException failed) {
            served.engine().close();
            return refused(failed);
        }
        store.prune();
        LOG.info("release {} is in force ({})", release.version(), bundle.digest());
        return new Upload.InForce(bundle.digest());
    }

    /// The bundle first: once the verifier has accepted a release, its bytes must be there to be read back.
    private BundleStore.Stored keep(VerifiedRelease release, ReleaseBundle bundle) {
        var stored = store.keep(bundle.bytes(), bundle.digest(), release.digest());
        try {
            verifier.accept(release);
            return stored;
        } catch (TrustException failed) {
            store.drop(stored);
            throw failed;
        }
    }

    private void swap(ServedRelease served, Facts facts) {
        var next = new Serving(served, upstreams.lease(served.policy().upstreams()), facts);
        current.getAndSet(Optional.of(next)).ifPresent(Serving::leave);
    }

    private Upload refused(TrustException failed) {
        return failed.fault() == Fault.DISK
                ? refused("release.no-space", failed.sentence())
                : refused(failed.code(), failed.sentence());
    }

    private Upload refused(String code, String sentence) {
        LOG.warn("a release was refused: {} {}", code, sentence);
        lastRefusal = new LastRefusal.Refused(code, sentence, clock.instant());
        return new Upload.Refused(code, sentence);
    }
}
