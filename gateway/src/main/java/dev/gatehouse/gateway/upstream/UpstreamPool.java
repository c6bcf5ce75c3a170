package dev.gatehouse.gateway.upstream;

import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.policy.Upstream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The upstreams of the releases in use. An upstream that stays the same from one release to the next stays open. Safe
/// for use by
/// several threads.
public final class UpstreamPool {
    private final Map<Upstream, Counted> open = new HashMap<>();
    private final Function<Upstream, TextGenerator> opener;
    private final int concurrency;

    /// @param opener opens an upstream on first use; throws `ModelException` when it cannot
    /// @param concurrency at most so many answers are written by one upstream at a time
    public UpstreamPool(Function<Upstream, TextGenerator> opener, int concurrency) {
        this.opener = opener;
        this.concurrency = concurrency;
    }

    /// Keeps these upstreams usable until the lease is closed. Opens none yet.
    public synchronized Lease lease(Collection<Upstream> upstreams) {
        var distinct = Set.copyOf(upstreams);
        distinct.forEach(each -> open.computeIfAbsent(
                        each, upstream -> new Counted(new SharedUpstream(upstream, opener, concurrency)))
                .users++);
        return new Lease(distinct);
    }

    synchronized Optional<SharedUpstream> find(Upstream upstream) {
        return Optional.ofNullable(open.get(upstream)).map(counted -> counted.shared);
    }

    private void giveBack(Set<Upstream> upstreams) {
        var unused = new HashSet<SharedUpstream>();
        synchronized (this) {
            for (Upstream each : upstreams) {
                var counted = open.get(each);
                if (counted != null && --counted.users == 0) {
                    open.remove(each);
                    unused.add(counted.shared);
                }
            }
        }
        List.copyOf(unused).forEach(SharedUpstream::close);
    }

    /// The right to use some upstreams.
    public final class Lease implements AutoCloseable {
        private Set<Upstream> held;

        private Lease(Set<Upstream> held) {
            this.held = held;
        }

        @Override
        public synchronized void close() {
            giveBack(held);
            held = Set.of();
        }
    }

    private static final class Counted {
        private final SharedUpstream shared;
        private int users;

        Counted(SharedUpstream shared) {
            this.shared = shared;
        }
    }
}
