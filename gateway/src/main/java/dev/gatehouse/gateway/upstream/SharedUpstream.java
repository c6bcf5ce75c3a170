package dev.gatehouse.gateway.upstream;

import dev.gatehouse.engine.model.TextGenerator;
import dev.gatehouse.policy.Upstream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One upstream, opened on first use, with its bound on answers at a time. Safe for use by several threads.
final class SharedUpstream {
    private final Upstream upstream;
    private final Function<Upstream, TextGenerator> opener;
    private final Semaphore slots;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable TextGenerator generator;

    SharedUpstream(Upstream upstream, Function<Upstream, TextGenerator> opener, int concurrency) {
        this.upstream = upstream;
        this.opener = opener;
        this.slots = new Semaphore(concurrency, true);
    }

    Upstream upstream() {
        return upstream;
    }

    Semaphore slots() {
        return slots;
    }

    /// @throws dev.gatehouse.engine.model.ModelException when it cannot be opened; the next call tries again
    TextGenerator generator() {
        opening.lock();
        try {
            var opened = generator;
            if (opened == null) {
                opened = opener.apply(upstream);
                generator = opened;
            }
            return opened;
        } finally {
            opening.unlock();
        }
    }

    void close() {
        opening.lock();
        try {
            if (generator != null) {
                generator.close();
                generator = null;
            }
        } finally {
            opening.unlock();
        }
    }
}
