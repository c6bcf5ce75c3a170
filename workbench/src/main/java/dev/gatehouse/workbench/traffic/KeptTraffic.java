package dev.gatehouse.workbench.traffic;

import dev.gatehouse.workbench.backends.Backend;
import dev.gatehouse.workbench.backends.BackendView;
import dev.gatehouse.workbench.backends.Backends;
import dev.gatehouse.workbench.backends.Connections;
import dev.gatehouse.workbench.base.Listeners;
import dev.gatehouse.workbench.base.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Traffic that is taken in from the registered backends and kept in a store.
public final class KeptTraffic implements Traffic, AutoCloseable {
    private final TrafficStore store;
    private final Backends backends;
    private final Connections connections;
    private final Clock clock;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Set<Subscription> followers = ConcurrentHashMap.newKeySet();
    private final Listeners<List<TrafficRow>> rowListeners = new Listeners<>();
    private final Listeners<List<FeedState>> feedListeners = new Listeners<>();

    public KeptTraffic(TrafficStore store, Backends backends, Connections connections, Clock clock) {
        this.store = store;
        this.backends = backends;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public TrafficPage page(TrafficQuery query) {
        return store.page(query);
    }

    @Override
    public Optional<TrafficRow> find(String requestId) {
        return store.find(requestId);
    }

    @Override
    public List<Bucket> buckets(Bucket.Step step, Instant from, Instant to) {
        Map<Instant, Bucket> known =
                store.buckets(step, from, to).stream().collect(Collectors.toMap(Bucket::start, Function.identity()));
        var all = new ArrayList<Bucket>();
        for (Instant start = step.startOf(from); start.isBefore(to); start = start.plus(step.width())) {
            all.add(known.getOrDefault(start, new Bucket(start, step, Totals.NONE)));
        }
        return List.copyOf(all);
    }

    @Override
    public Totals totals(Instant from, Instant to) {
        return store.buckets(Bucket.Step.MINUTE, from, to).stream()
                .map(Bucket::totals)
                .reduce(Totals.NONE, Totals::plus);
    }

    @Override
    public Totals today() {
        Instant now = clock.instant();
        Instant midnight = now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return totals(midnight, midnight.plus(Duration.ofDays(1)));
    }

    @Override
    public List<Share> byKey(Instant from, Instant to) {
        return store.shares(TrafficStore.Dimension.KEY, from, to);
    }

    @Override
    public List<Share> byModel(Instant from, Instant to) {
        return store.shares(TrafficStore.Dimension.MODEL, from, to);
    }

    @Override
    public List<FeedState> feeds() {
        return registered().stream().map(backend -> feed(backend).state()).toList();
    }

    private List<Backend> registered() {
        return backends.list().stream().map(BackendView::backend).toList();
    }

    private Feed feed(Backend backend) {
        return feeds.computeIfAbsent(backend.id(), id -> new Feed(id, store, clock, rowListeners::tell));
    }

    @Override
    public int fetch() {
        return registered().stream().mapToInt(this::fetchAll).sum();
    }

    private int fetchAll(Backend backend) {
        int all = 0;
        do {
            all += pull(backend, Duration.ZERO);
        } while (feed(backend).state() instanceof FeedState.CatchingUp);
        return all;
    }

    int pull(Backend backend, Duration wait) {
        int came = feed(backend).pull(connections.to(backend), wait);
        feedListeners.tell(feeds());
        return came;
    }

    @Override
    public Subscription follow() {
        Subscription follower = new Follower(this, this::registered).start();
        followers.add(follower);
        return () -> {
            followers.remove(follower);
            follower.close();
        };
    }

    /// Ends every follower.
    @Override
    public void close() {
        followers.forEach(Subscription::close);
        followers.clear();
    }

    FeedState state(Backend backend) {
        return feed(backend).state();
    }

    @Override
    public Subscription listen(Consumer<? super List<TrafficRow>> listener) {
        return rowListeners.add(listener);
    }

    @Override
    public Subscription listenToFeeds(Consumer<? super List<FeedState>> listener) {
        return feedListeners.add(listener);
    }
}
