package dev.gatehouse.workbench.backends;

import dev.gatehouse.backend.answer.Answer;
import dev.gatehouse.policy.traffic.GatewayStatus;
import dev.gatehouse.trust.ReleaseBundle;
import dev.gatehouse.workbench.activity.Activity;
import dev.gatehouse.workbench.activity.ActivityEntry;
import dev.gatehouse.workbench.base.Listeners;
import dev.gatehouse.workbench.base.Subscription;
import dev.gatehouse.workbench.base.WorkbenchException;
import dev.gatehouse.workbench.releases.Release;
import dev.gatehouse.workbench.releases.Releases;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Backends that are kept in a store and spoken to through their connectors.
public final class KeptBackends implements Backends, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final BackendStore store;
    private final Connections connections;
    private final Releases releases;
    private final Activity activity;
    private final Clock clock;
    private final Map<String, BackendState> states = new ConcurrentHashMap<>();
    private final Set<Thread> watchers = ConcurrentHashMap.newKeySet();
    private final Listeners<List<BackendView>> listeners = new Listeners<>();

    public KeptBackends(
            BackendStore store, Connections connections, Releases releases, Activity activity, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.releases = releases;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public void register(Backend backend) {
        connections.requireInstalled(backend);
        if (find(backend.id()).filter(backend::equals).isPresent()) {
            return;
        }
        store.put(backend);
        connections.forget(backend.id());
        states.remove(backend.id());
        activity.add(
                ActivityEntry.Kind.BACKEND,
                backend.id(),
                "Backend " + backend.id() + " registered at " + backend.admin());
        listeners.tell(list());
    }

    @Override
    public void remove(String id) {
        if (find(id).isEmpty()) {
            return;
        }
        store.remove(id);
        connections.forget(id);
        states.remove(id);
        activity.add(ActivityEntry.Kind.BACKEND, id, "Backend " + id + " removed");
        listeners.tell(list());
    }

    @Override
    public List<BackendView> list() {
        return store.all().stream()
                .map(backend -> new BackendView(backend, states.getOrDefault(backend.id(), new BackendState.Unknown())))
                .toList();
    }

    @Override
    public Optional<Backend> find(String id) {
        return store.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public List<BackendView> refresh() {
        Optional<Release> expected = releases.latest();
        AtOnce.each(
                store.all(), backend -> learn(backend, connections.to(backend).status(), expected));
        List<BackendView> views = list();
        listeners.tell(views);
        return views;
    }

    private BackendState learn(Backend backend, Answer<GatewayStatus> answer, Optional<Release> expected) {
        BackendState state = States.of(
                answer, expected, states.getOrDefault(backend.id(), new BackendState.Unknown()), clock.instant());
        states.put(backend.id(), state);
        return state;
    }

    @Override
    public List<PushOutcome> push(long version) {
        return push(version, store.all());
    }

    @Override
    public PushOutcome push(long version, String backend) {
        return push(version, List.of(known(backend))).getFirst();
    }

    private List<PushOutcome> push(long version, List<Backend> targets) {
        var bundle = releases.bundle(version);
        return push(bundle, targets);
    }

    private List<PushOutcome> push(ReleaseBundle bundle, List<Backend> targets) {
        Function<Backend, PushOutcome> one = backend -> new Push(backend, connections.to(backend), clock).send(bundle);
        return told(AtOnce.each(targets, one));
    }

    @Override
    public PushOutcome offer(ReleaseBundle bundle, String backend) {
        return push(bundle, List.of(known(backend))).getFirst();
    }

    @Override
    public PushOutcome prove(String backend) {
        Backend known = known(backend);
        Release newest = releases.latest()
                .orElseThrow(() -> new WorkbenchException(
                        "release.none", "Nothing was released here yet, so there is nothing to compare with."));
        return told(List.of(new Push(known, connections.to(known), clock).prove(releases.bundle(newest.version()))))
                .getFirst();
    }

    private List<PushOutcome> told(List<PushOutcome> outcomes) {
        outcomes.forEach(each -> activity.add(ActivityEntry.Kind.BACKEND, each.backend(), Push.sentence(each)));
        refresh();
        return outcomes;
    }

    private Backend known(String id) {
        return find(id).orElseThrow(() -> new WorkbenchException(
                "backend.unknown",
                "There is no backend \"" + id + "\" here. Register it, or choose one of "
                        + store.all().stream().map(Backend::id).toList() + "."));
    }

    @Override
    public X509Certificate clientCertificate() {
        return connections.identity().certificate();
    }

    @Override
    public Subscription listen(Consumer<? super List<BackendView>> listener) {
        return listeners.add(listener);
    }

    @Override
    public Subscription watch() {
        Thread watcher = Thread.ofVirtual().name("backends").start(this::lookAgainAndAgain);
        watchers.add(watcher);
        return () -> end(watcher);
    }

    private void lookAgainAndAgain() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                refresh();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // A call that the end of watching cuts off fails in a way of its own.
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
    }

    private void end(Thread watcher) {
        watchers.remove(watcher);
        watcher.interrupt();
        try {
            watcher.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends every watcher.
    @Override
    public void close() {
        watchers.forEach(this::end);
    }
}
