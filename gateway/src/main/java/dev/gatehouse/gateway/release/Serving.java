package dev.gatehouse.gateway.release;

import dev.gatehouse.gateway.serving.ReleaseSource.Loan;
import dev.gatehouse.gateway.spi.ServedRelease;
import dev.gatehouse.gateway.upstream.UpstreamPool;
import java.time.Instant;
import java.util.Optional;

/// One release at work, counted by its users: it closes when it has been replaced and the last call under it has ended.
final class Serving {
    private final ServedRelease release;
    private final UpstreamPool.Lease upstreams;
    private final Facts facts;
    private int users = 1;

    Serving(ServedRelease release, UpstreamPool.Lease upstreams, Facts facts) {
        this.release = release;
        this.upstreams = upstreams;
        this.facts = facts;
    }

    /// What is told about it.
    ///
    /// @param bundle the kept bundle; empty when it was lost
    record Facts(long version, Instant since, Instant expires, Optional<BundleStore.Stored> bundle) {}

    Facts facts() {
        return facts;
    }

    ServedRelease release() {
        return release;
    }

    /// A loan, or nothing when it is already closed.
    Optional<Loan> enter() {
        synchronized (this) {
            if (users == 0) {
                return Optional.empty();
            }
            users++;
        }
        return Optional.of(new Entered());
    }

    /// Ends the use by whoever holds it.
    void leave() {
        synchronized (this) {
            users--;
            if (users > 0) {
                return;
            }
        }
        release.engine().close();
        upstreams.close();
    }

    private final class Entered implements Loan {
        private boolean left;

        @Override
        public ServedRelease release() {
            return release;
        }

        @Override
        public synchronized void close() {
            if (!left) {
                left = true;
                leave();
            }
        }
    }
}
