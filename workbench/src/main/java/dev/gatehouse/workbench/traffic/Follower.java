package dev.gatehouse.workbench.traffic;

import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.base.WorkbenchException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes on taking in the events of every registered backend, each on a virtual thread of its own.
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LONG_POLL = Duration.ofSeconds(20);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final KeptTraffic traffic;
    private final Supplier<List<Backend>> registered;

    Follower(KeptTraffic traffic, Supplier<List<Backend>> registered) {
        this.traffic = traffic;
        this.registered = registered;
    }

    Subscription start() {
        Thread overseer = Thread.ofVirtual().name("traffic").start(this::oversee);
        return () -> {
            overseer.interrupt();
            try {
                overseer.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void oversee() {
        Map<Backend, Thread> readers = new HashMap<>();
        try {
            while (true) {
                var wanted = new HashSet<>(registered.get());
                readers.entrySet().removeIf(each -> {
                    if (!wanted.contains(each.getKey())) {
                        each.getValue().interrupt();
                        return true;
                    }
                    return !each.getValue().isAlive();
                });
                for (Backend backend : wanted) {
                    readers.computeIfAbsent(
                            backend,
                            each -> Thread.ofVirtual()
                                    .name("traffic of " + each.id())
                                    .start(() -> read(each)));
                }
                Thread.sleep(LOOK_AROUND);
            }
        } catch (InterruptedException e) {
            stop(readers);
        } catch (WorkbenchException e) {
            LOG.warn("Traffic is no longer followed: {} {}", e.code(), e.sentence());
            stop(readers);
        }
    }

    private static void stop(Map<Backend, Thread> readers) {
        readers.values().forEach(Thread::interrupt);
        for (Thread reader : readers.values()) {
            try {
                reader.join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void read(Backend backend) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                traffic.pull(backend, LONG_POLL);
                if (traffic.state(backend) instanceof FeedState.Broken) {
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (WorkbenchException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("The traffic of {} is no longer followed: {} {}", backend.id(), e.code(), e.sentence());
            }
        }
    }
}
